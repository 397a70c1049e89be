using System.Reflection;
using CsvHelper;

namespace Cers.ModuleKit.Data;

/// <summary>Reads reference data that travels inside a module's assembly (Data/Reference/*.csv): UTF-8, comma, header row.</summary>
public static class ReferenceCsv
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { HasHeader = true, Separator = ',' };

    /// <summary>The rows of a file, each by column name; empty cells are absent.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(Assembly assembly, string file)
    {
        using var stream = assembly.GetManifestResourceStream($"Reference/{file}")
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} carries no reference file {file}.");
        using var csv = CsvReader.Create(stream, Options, leaveOpen: true);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        string[]? header = null;
        while (csv.Read())
        {
            header ??= [.. csv.Headers!];
            var row = new Dictionary<string, string>(header.Length, StringComparer.Ordinal);
            for (var i = 0; i < header.Length && i < csv.FieldCount; i++)
            {
                var cell = csv.GetString(i);
                if (cell.Length > 0)
                {
                    row[header[i]] = cell;
                }
            }

            rows.Add(row);
        }

        return rows;
    }
}
