using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation;

/// <summary>Names that a misspelt one may have meant, nearest first, as graphql-js chooses them.</summary>
static class Suggestions
{
    const int MostShown = 5;

    /// <summary>Longer names get no proposals: measuring them is work that a client should not order.</summary>
    const int LongestName = 80;

    /// <summary><c> Did you mean "a", "b", or "c"?</c>, or nothing.</summary>
    public static string DidYouMean(IReadOnlyList<string> names, string? what = null)
    {
        if (names.Count == 0)
            return "";
        var quoted = names.Take(MostShown).Select(name => $"\"{name}\"").ToList();
        var list = quoted.Count switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted.Take(quoted.Count - 1))}, or {quoted[^1]}",
        };
        return $" Did you mean {(what is null ? "" : what + " ")}{list}?";
    }

    public static string For(ValidationContext context, string name, IEnumerable<IDefinition> definitions, string? what = null) =>
        context.Options.Suggestions ? DidYouMean(Near(name, definitions.Select(definition => definition.Name)), what) : "";

    public static string For(ValidationContext context, string name, IEnumerable<NamedType> types) =>
        context.Options.Suggestions ? DidYouMean(Near(name, types.Select(type => type.Name))) : "";

    public static List<string> Near(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
            return [];
        var threshold = (int)(name.Length * 0.4) + 1;
        return [.. candidates
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate, threshold)))
            .Where(candidate => candidate.Distance <= threshold)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, NaturalOrder.Instance)
            .Select(candidate => candidate.Name)];
    }

    /// <summary>Edits between two names, swapped neighbours being one; letter case alone counts as one. Beyond the threshold any larger number.</summary>
    static int Distance(string name, string candidate, int threshold)
    {
        if (name == candidate)
            return 0;
        var (a, b) = (candidate.ToLowerInvariant(), name.ToLowerInvariant());
        if (a == b)
            return 1;
        if (a.Length < b.Length)
            (a, b) = (b, a);
        if (a.Length - b.Length > threshold)
            return int.MaxValue;

        var rows = new int[3][];
        for (var r = 0; r < 3; r++)
            rows[r] = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (up, row) = (rows[(i - 1) % 3], rows[i % 3]);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(up[j] + 1, row[j - 1] + 1), up[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], rows[(i - 2) % 3][j - 2] + 1);
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
