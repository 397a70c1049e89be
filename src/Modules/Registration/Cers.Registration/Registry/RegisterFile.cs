using System.Globalization;
using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using CsvHelper;

namespace Cers.Registration.Registry;

/// <summary>A line of a file of RM accounts: an account, or the column at fault.</summary>
internal sealed record RegisterFileLine(int Line, string? Number, bool? Open, RmDesignation? Designation, string? LegalName, DateOnly? AsOf, string? Field, string? Code);

/// <summary>Reads a CSV file of RM accounts: UTF-8, comma or semicolon, the first line names the columns.</summary>
internal static class RegisterFile
{
    public const int MostLines = 200_000;

    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { HasHeader = true, TrackLineNumbers = true };

    private static readonly string[] Columns = ["business_number", "status", "designation", "legal_name", "as_of"];

    /// <summary>Every line, in its order. Refused as a whole when it is no CSV file, or a column is missing.</summary>
    public static Result<IReadOnlyList<RegisterFileLine>> Read(byte[] content, DateOnly today)
    {
        try
        {
            using var csv = CsvReader.Create(content, Options);
            var lines = new List<RegisterFileLine>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            int[]? at = null;
            while (csv.Read())
            {
                if (at is null)
                {
                    string[] headers = [.. csv.Headers!.Select(h => h.Trim())];
                    at = [.. Columns.Select(c => Array.FindIndex(headers, h => h.Equals(c, StringComparison.OrdinalIgnoreCase)))];
                    if (Array.IndexOf(at, -1) is >= 0 and var missing)
                    {
                        return RegisterErrors.ColumnMissing(Columns[missing]);
                    }
                }

                if (lines.Count == MostLines)
                {
                    return RegisterErrors.TooManyLines(MostLines);
                }

                string[] cells = [.. at.Select(i => i < csv.FieldCount ? csv.GetString(i).Trim() : "")];
                lines.Add(Line((int)csv.LineNumber, cells, seen, today));
            }

            return lines.Count == 0 ? RegisterErrors.NotCsv() : lines;
        }
        catch (CsvFormatException)
        {
            return RegisterErrors.NotCsv();
        }
    }

    private static RegisterFileLine Line(int line, string[] cells, HashSet<string> seen, DateOnly today)
    {
        var (typed, status, kind, name, dated) = (cells[0], cells[1], cells[2], cells[3], cells[4]);
        var number = BusinessNumber.TryParse(typed, out var parsed) ? parsed.Value : null;
        var open = status.ToUpperInvariant() switch { "OPEN" => true, "CLOSED" => false, _ => default(bool?) };
        var designation = Enum.GetValues<RmDesignation>().Where(d => d.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)).Cast<RmDesignation?>().FirstOrDefault();
        var known = DateOnly.TryParseExact(dated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var (field, code) =
            number is null ? ("business_number", RegisterFaults.Number)
            : !seen.Add(number) ? ("business_number", RegisterFaults.Twice)
            : open is null ? ("status", RegisterFaults.Status)
            : designation is null ? ("designation", RegisterFaults.Designation)
            : name.Length is 0 or > 70 || name.Any(char.IsControl) ? ("legal_name", RegisterFaults.Name)
            : !known ? ("as_of", RegisterFaults.Day)
            : day > today ? ("as_of", RegisterFaults.Future)
            : default((string?, string?));
        return new RegisterFileLine(
            line, number ?? (typed.Length is 0 or > 40 || typed.Any(char.IsControl) ? null : typed), open, designation, name.Length is 0 or > 70 ? null : name, known ? day : null, field, code);
    }
}
