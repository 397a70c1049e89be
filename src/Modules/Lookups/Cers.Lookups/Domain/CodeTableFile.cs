using System.Globalization;
using Cers.Kernel;
using CsvHelper;

namespace Cers.Lookups.Domain;

/// <summary>A line of the file of a code table. A column that the file does not have is absent from the values; an empty cell is null there.</summary>
internal sealed record CodeFileLine(int Line, string Code, string? NameEn, string? NameFr, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyDictionary<string, string?> Values)
{
    /// <summary>Columns at fault, each with a word of <see cref="CodeFileFaults"/>.</summary>
    public required IReadOnlyList<(string Column, string Fault)> Faults { get; init; }
}

/// <summary>Reads the CSV file of a code table: UTF-8, comma or semicolon, the first line names the columns; columns that the table does not have do not count.</summary>
internal static class CodeTableFile
{
    public const int MostLines = 20_000;

    private const int LongestName = 600;

    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { HasHeader = true, TrackLineNumbers = true };

    public static Result<IReadOnlyList<CodeFileLine>> Read(byte[] content, CodeTableShape shape)
    {
        try
        {
            using var csv = CsvReader.Create(content, Options);
            var lines = new List<CodeFileLine>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            Dictionary<string, int>? columns = null;
            while (csv.Read())
            {
                if (columns is null)
                {
                    columns = ColumnsOf(csv.Headers!, shape);
                    if (shape.Needed.FirstOrDefault(c => !columns.ContainsKey(c)) is { } missing)
                    {
                        return CodeTableErrors.ColumnMissing(missing);
                    }
                }

                if (lines.Count == MostLines)
                {
                    return CodeTableErrors.TooManyLines(MostLines);
                }

                lines.Add(Line((int)csv.LineNumber, shape, columns.ToDictionary(c => c.Key, c => c.Value < csv.FieldCount ? Cell(csv.GetString(c.Value)) : ""), seen));
            }

            return lines.Count == 0 ? CodeTableErrors.NotCsv() : lines;
        }
        catch (CsvFormatException)
        {
            return CodeTableErrors.NotCsv();
        }
    }

    private static Dictionary<string, int> ColumnsOf(IEnumerable<string> headers, CodeTableShape shape)
    {
        string[] found = [.. headers.Select(h => h.Trim())];
        return shape.Headings.Select(name => (name, At: Array.FindIndex(found, h => h.Equals(name, StringComparison.OrdinalIgnoreCase))))
            .Where(c => c.At >= 0)
            .ToDictionary(c => c.name, c => c.At, StringComparer.Ordinal);
    }

    /// <summary>Our own files put an apostrophe before what a spreadsheet would take for a formula.</summary>
    private static string Cell(string text)
    {
        var cell = text.Trim();
        return cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
    }

    private static CodeFileLine Line(int line, CodeTableShape shape, Dictionary<string, string> cells, HashSet<string> seen)
    {
        var faults = new List<(string, string)>();
        var code = cells[shape.Key];
        if (!shape.Form.IsMatch(code))
        {
            faults.Add((shape.Key, CodeFileFaults.Code));
            code = code.Length > 40 || code.Any(char.IsControl) ? "" : code;
        }
        else if (!seen.Add(code))
        {
            faults.Add((shape.Key, CodeFileFaults.Twice));
        }

        string? Name(string column, bool mayLack)
        {
            var text = cells.GetValueOrDefault(column, "");
            if ((text.Length == 0 && !mayLack) || text.Length > LongestName || text.Any(char.IsControl))
            {
                faults.Add((column, CodeFileFaults.Name));
                return null;
            }

            return text.Length == 0 ? null : text;
        }

        DateOnly? Day(string column)
        {
            var text = cells.GetValueOrDefault(column, "");
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            if (text.Length > 0)
            {
                faults.Add((column, CodeFileFaults.Day));
            }

            return null;
        }

        var (en, fr, from, to) = (Name(shape.Names.En, shape.NamesOf is not null), Name(shape.Names.Fr, shape.FrenchMayLack || shape.NamesOf is not null), Day("valid_from"), Day("valid_to"));
        if (from > to)
        {
            faults.Add(("valid_to", CodeFileFaults.EndsFirst));
        }

        var values = shape.Columns.Where(c => cells.ContainsKey(c.Name)).ToDictionary(c => c.Name, c => cells[c.Name] is { Length: > 0 } text ? text : null);
        faults.AddRange(shape.Columns.Where(c => values.GetValueOrDefault(c.Name) is { } text && !c.Form.IsMatch(text)).Select(c => (c.Name, CodeFileFaults.Value)));
        return new CodeFileLine(line, code, en, fr, from, to, values) { Faults = faults };
    }
}
