using System.Text.RegularExpressions;
using Cers.ModuleKit.Data;
using Npgsql;

namespace Cers.Architecture.Tests.Data;

/// <summary>A column as the database has it: its type, whether it may be null, whether the database fills it in.</summary>
internal sealed record ReleasedColumn(string Name, string Type, bool IsNullable, bool HasDefault)
{
    /// <summary>schema.table</summary>
    public string Table => Name[..Name.LastIndexOf('.')];

    public override string ToString() => $"{Name} {Type}{(IsNullable ? " null" : "")}";
}

/// <summary>Columns and checks: what a release works with, or what a database has.</summary>
internal sealed partial record ReleaseModel(IReadOnlyDictionary<string, ReleasedColumn> Columns, IReadOnlyDictionary<string, string> Checks)
{
    // Wider in the sense that what was read as the first is read as the second too.
    private static readonly HashSet<(string, string)> Wider =
    [
        ("smallint", "integer"), ("smallint", "bigint"), ("integer", "bigint"), ("character varying", "text"), ("json", "jsonb"), ("real", "double precision"),
    ];

    /// <summary>What the database behind a connection has, in a transaction or not.</summary>
    public static async Task<ReleaseModel> OfAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var columns = new List<ReleasedColumn>();
        await using (var command = new NpgsqlCommand(
            """
            select n.nspname || '.' || c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull, a.atthasdef or a.attidentity <> ''
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
              and n.nspname not in ('pg_catalog', 'information_schema', 'quartz') and n.nspname !~ '^pg_'
            order by 1
            """,
            connection))
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                columns.Add(new ReleasedColumn(reader.GetString(0), reader.GetString(1), reader.GetBoolean(2), reader.GetBoolean(3)));
            }
        }

        var checks = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using (var command = new NpgsqlCommand(
            """
            select n.nspname || '.' || c.relname || ' ' || k.conname, pg_get_constraintdef(k.oid)
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where k.contype = 'c' and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'quartz') order by 1
            """,
            connection))
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                checks[reader.GetString(0)] = reader.GetString(1);
            }
        }

        return new ReleaseModel(columns.ToDictionary(c => c.Name, StringComparer.Ordinal), checks);
    }

    /// <summary>Of what a database has, what the code of today works with: what contexts map, and what is named in a statement of the code's own.</summary>
    public ReleaseModel UsedBy(IEnumerable<ModuleDbContext> contexts, IEnumerable<string> sources)
    {
        var mapped = contexts.SelectMany(x => x.Tables().SelectMany(t => t.Columns.Select(c => $"{t.Schema}.{t.Name}.{c.Name}"))).ToHashSet(StringComparer.Ordinal);
        var words = sources.SelectMany(s => Word().Matches(s).Select(m => m.Value)).ToHashSet(StringComparer.Ordinal);
        var used = Columns.Values.Where(c => mapped.Contains(c.Name) || c.Name.Split('.').Skip(1).All(words.Contains)).ToDictionary(c => c.Name, StringComparer.Ordinal);
        var tables = used.Values.Select(c => c.Table).ToHashSet(StringComparer.Ordinal);
        return new ReleaseModel(used, Checks.Where(c => tables.Contains(c.Key.Split(' ')[0])).ToDictionary(StringComparer.Ordinal));
    }

    public static ReleaseModel Parse(string text)
    {
        var (columns, checks) = (new Dictionary<string, ReleasedColumn>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#'))
        {
            if (Check().Match(line) is { Success: true } check)
            {
                checks[check.Groups["name"].Value] = check.Groups["definition"].Value;
            }
            else
            {
                var column = Column().Match(line);
                columns[column.Groups["name"].Value] = new ReleasedColumn(column.Groups["name"].Value, column.Groups["type"].Value, column.Groups["null"].Success, false);
            }
        }

        return new ReleaseModel(columns, checks);
    }

    public string Write(string version) =>
        $"# What release {version} reads and writes. Made by CERS_UPDATE_RELEASE=1 dotnet test tests/Cers.Architecture.Tests --filter ReleaseTests.\n"
        + string.Concat(Columns.Values.Select(c => c.ToString()).Concat(Checks.Select(c => $"check {c.Key} {c.Value}")).Order(StringComparer.Ordinal).Select(l => l + "\n"));

    /// <summary>Why this release cannot work on a database any more; empty when it can.</summary>
    public IEnumerable<string> Broken(ReleaseModel by)
    {
        foreach (var column in Columns.Values)
        {
            if (!by.Columns.TryGetValue(column.Name, out var now))
            {
                yield return $"{column.Name} is gone or bears another name";
            }
            else if (!IsSameOrWider(column.Type, now.Type))
            {
                yield return $"{column.Name} was {column.Type} and is {now.Type}";
            }
            else if (column.IsNullable && !now.IsNullable)
            {
                yield return $"{column.Name} must not be null any more";
            }
            else if (!column.IsNullable && now.IsNullable)
            {
                yield return $"{column.Name} may be null now, which the release does not expect";
            }
        }

        var tables = Columns.Values.Select(c => c.Table).ToHashSet(StringComparer.Ordinal);
        foreach (var added in by.Columns.Values.Where(c => tables.Contains(c.Table) && !Columns.ContainsKey(c.Name) && c is { IsNullable: false, HasDefault: false }))
        {
            yield return $"{added.Name} is new, must not be null and has no default";
        }

        foreach (var (name, definition) in by.Checks.Where(c => tables.Contains(c.Key.Split(' ')[0])))
        {
            if (!Checks.TryGetValue(name, out var before) ? IsStrict(name.Split(' ')[0], definition) : !IsSameOrLooser(before, definition))
            {
                yield return $"the check {name} may refuse what the release writes: {definition}";
            }
        }
    }

    /// <summary>A new check binds the release when it speaks of a column that the release writes, or wants a new one to be there.</summary>
    private bool IsStrict(string table, string definition) =>
        definition.Contains("IS NOT NULL", StringComparison.Ordinal)
        || Columns.Values.Any(c => c.Table == table && Regex.IsMatch(definition, $@"\b{c.Name[(c.Name.LastIndexOf('.') + 1)..]}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Equal, or the same with more values to choose from.</summary>
    private static bool IsSameOrLooser(string before, string now) =>
        before == now
        || (List().Replace(before, "[]") == List().Replace(now, "[]")
            && Literal().Matches(before).Select(m => m.Value).All(Literal().Matches(now).Select(m => m.Value).ToHashSet(StringComparer.Ordinal).Contains));

    private static bool IsSameOrWider(string before, string now)
    {
        var (a, b) = (Sized().Match(before), Sized().Match(now));
        if (a.Groups["name"].Value != b.Groups["name"].Value || a.Groups["rest"].Value != b.Groups["rest"].Value)
        {
            return Wider.Contains((a.Groups["name"].Value, b.Groups["name"].Value));
        }

        // No size at all is the widest.
        int[] Sizes(Match m) => [.. m.Groups["size"].Captures.Select(c => int.Parse(c.Value, System.Globalization.CultureInfo.InvariantCulture))];
        var (old, changed) = (Sizes(a), Sizes(b));
        return changed.Length == 0 || (old.Length == changed.Length && old.Zip(changed).All(s => s.First <= s.Second) && (old.Length < 2 || changed[0] - changed[1] >= old[0] - old[1]));
    }

    [GeneratedRegex("[a-z][a-z0-9_]*", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^check (?<name>\S+ \S+) (?<definition>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Check();

    [GeneratedRegex("^(?<name>\\S+) (?<type>.+?)(?<null> null)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Column();

    [GeneratedRegex(@"^(?<name>[a-z ]+?)(\((?<size>\d+)(,(?<size>\d+))?\))?(?<rest> .*|\[\])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sized();

    [GeneratedRegex(@"ARRAY\[[^\]]*\]", RegexOptions.None, 1000)]
    private static partial Regex List();

    [GeneratedRegex("'[^']*'", RegexOptions.None, 1000)]
    private static partial Regex Literal();
}
