using System.Globalization;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;

namespace Cers.Lookups.Domain;

/// <summary>What a file makes of a table from its day of effect on, code by code.</summary>
/// <param name="held">The last state of each code.</param>
/// <param name="tables">Those that columns refer to.</param>
internal sealed class CodeTableComparison(CodeTableImport import, CodeTableShape shape, IReadOnlyDictionary<string, CodeVersion> held, CodeTables tables)
{
    private readonly List<CodeTableImportLine> lines = [];
    private int unchanged;

    public (IReadOnlyList<CodeTableImportLine> Lines, int Unchanged) Of(IReadOnlyList<CodeFileLine> file)
    {
        foreach (var line in file)
        {
            Compare(Named(line));
        }

        var named = file.Select(l => l.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var left in held.Values.Where(h => !named.Contains(h.Code)).OrderBy(h => h.Code, StringComparer.Ordinal))
        {
            LeaveOut(left);
        }

        return (lines, unchanged);
    }

    /// <summary>The names of a table whose codes are another's are those that this one has on the day of effect.</summary>
    private CodeFileLine Named(CodeFileLine line)
    {
        if (shape.NamesOf is not { } other || line.Faults.Any(f => f.Column == shape.Key))
        {
            return line;
        }

        return tables.Find(other, line.Code, import.EffectiveOn) is { } code
            ? line with { NameEn = code.Name.En.Trim(), NameFr = code.Name.Fr.Trim() }
            : line with { Faults = [.. line.Faults, (shape.Key, CodeFileFaults.Unknown)] };
    }

    private void Compare(CodeFileLine line)
    {
        var former = held.GetValueOrDefault(line.Code);
        var columns = ColumnsOf(line, former);
        var faults = line.Faults.Concat(FaultsOf(columns, line)).ToList();
        if (faults.Count == 0 && former is not null && IsSame(line, former, columns))
        {
            unchanged++;
            return;
        }

        // A state that has ended, or that ends before the day, is not the one that the file goes on from.
        var running = former is not null && (former.ValidTo is not { } end || end >= import.EffectiveOn);
        if (faults.Count == 0)
        {
            faults.AddRange(FaultsOfDays(line, former, running));
        }

        if (faults.Count > 0)
        {
            foreach (var (column, fault) in faults)
            {
                lines.Add(new CodeTableImportLine
                {
                    ImportId = import.Id, Ordinal = lines.Count, Line = line.Line, Effect = CodeEffect.Refused, Code = line.Code, FormerId = former?.Id, Column = column, Fault = fault,
                });
            }

            return;
        }

        var ends = running && line.ValidTo == import.EffectiveOn.AddDays(-1);
        lines.Add(new CodeTableImportLine
        {
            ImportId = import.Id,
            Ordinal = lines.Count,
            Line = line.Line,
            Effect = ends ? CodeEffect.Ended : running ? CodeEffect.Changed : CodeEffect.Added,
            Code = line.Code,
            NameEn = ends ? former!.NameEn : line.NameEn,
            NameFr = ends ? former!.NameFr : line.NameFr,
            ValidFrom = ends ? former!.ValidFrom : running ? import.EffectiveOn : Begins(line, former),
            ValidTo = line.ValidTo,
            Attributes = ends ? former!.Attributes : columns,
            FormerId = running ? former!.Id : null,
        });
    }

    /// <summary>A code that the file leaves out ends the day before the file counts; one that has ended stays as it is.</summary>
    private void LeaveOut(CodeVersion left)
    {
        if (left.ValidTo < import.EffectiveOn)
        {
            return;
        }

        var later = left.ValidFrom >= import.EffectiveOn;
        lines.Add(new CodeTableImportLine
        {
            ImportId = import.Id,
            Ordinal = lines.Count,
            Effect = later ? CodeEffect.Refused : CodeEffect.Ended,
            Code = left.Code,
            NameEn = left.NameEn,
            NameFr = left.NameFr,
            ValidFrom = left.ValidFrom,
            ValidTo = import.EffectiveOn.AddDays(-1),
            Attributes = left.Attributes,
            FormerId = left.Id,
            Column = later ? shape.Key : null,
            Fault = later ? CodeFileFaults.Later : null,
        });
    }

    /// <summary>What the file does not have as a column stays as it is.</summary>
    private Dictionary<string, string> ColumnsOf(CodeFileLine line, CodeVersion? former)
    {
        var columns = former is null ? [] : new Dictionary<string, string>(former.Attributes, StringComparer.Ordinal);
        foreach (var (name, value) in line.Values)
        {
            if (value is null)
            {
                columns.Remove(name);
            }
            else
            {
                columns[name] = value;
            }
        }

        return columns;
    }

    private IEnumerable<(string, string)> FaultsOf(Dictionary<string, string> columns, CodeFileLine line) =>
        from column in shape.Columns
        let value = columns.GetValueOrDefault(column.Name)
        let fault =
            value is null && column.Required ? CodeFileFaults.Missing
            : value is not null && column.Of is { } table && line.Values.ContainsKey(column.Name) && tables.Find(table, value, import.EffectiveOn) is null ? CodeFileFaults.Unknown
            : value is not null && column.IsPast ? FaultOfPastDay(value)
            : null
        where fault is not null && !line.Faults.Any(f => f.Column == column.Name)
        select (column.Name, fault);

    private string? FaultOfPastDay(string value) =>
        !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? CodeFileFaults.Day
        : day > import.EffectiveOn ? CodeFileFaults.Ahead
        : null;

    private IEnumerable<(string, string)> FaultsOfDays(CodeFileLine line, CodeVersion? former, bool running)
    {
        if (former?.ValidFrom >= import.EffectiveOn)
        {
            return [(shape.Key, CodeFileFaults.Later)];
        }

        if (!running && line.ValidFrom < import.EffectiveOn && line.ValidFrom != former?.ValidFrom)
        {
            return [("valid_from", CodeFileFaults.BeginsBefore)];
        }

        if (running && line.ValidFrom is { } from && from != former!.ValidFrom && from != import.EffectiveOn)
        {
            return [("valid_from", from < import.EffectiveOn ? CodeFileFaults.BeginsBefore : CodeFileFaults.Later)];
        }

        return line.ValidTo is { } to && to < (running ? import.EffectiveOn.AddDays(-1) : Begins(line, former)) ? [("valid_to", CodeFileFaults.EndsBefore)] : [];
    }

    private DateOnly Begins(CodeFileLine line, CodeVersion? former) =>
        line.ValidFrom is { } from && from > import.EffectiveOn && from != former?.ValidFrom ? from : import.EffectiveOn;

    /// <summary>A file need not repeat from when a code is in force, nor the blanks that published names end with.</summary>
    private static bool IsSame(CodeFileLine line, CodeVersion former, Dictionary<string, string> columns) =>
        line.NameEn == former.NameEn.Trim() && line.NameFr == former.NameFr?.Trim() && line.ValidTo == former.ValidTo && (line.ValidFrom is null || line.ValidFrom == former.ValidFrom)
        && columns.Count == former.Attributes.Count && columns.All(c => former.Attributes.GetValueOrDefault(c.Key) == c.Value);
}
