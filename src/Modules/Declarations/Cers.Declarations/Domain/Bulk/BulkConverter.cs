using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Elements;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Writes the declarations of a file in another format, as long as that carries everything that they say.</summary>
internal static class BulkConverter
{
    /// <summary>
    /// Why the file cannot be converted, in the order of the file; empty when it was. What the file itself has wrong is told as a load would tell it, what the other
    /// format cannot carry by its field. What was written is then not to be used.
    /// </summary>
    public static async Task<IReadOnlyList<BulkFinding>> ConvertAsync(BulkFile file, BulkFormat to, Stream target, CancellationToken ct)
    {
        IBulkWriter writer = to switch
        {
            BulkFormat.JsonLines => new JsonLinesWriter(target),
            BulkFormat.Csv => new CsvArchiveWriter(target),
            _ => new FixedWidthWriter(target),
        };
        var (fields, refused) = (new BulkFieldWriter(to), new List<BulkFinding>());
        await foreach (var declaration in file.ReadAsync(ct))
        {
            refused.AddRange(declaration.Faults);
            if (declaration is { Content: { } content, Places: { } places, Faults: [] })
            {
                var (rows, lost) = fields.Write(declaration, Normalization.Clean(content));
                refused.AddRange(BulkFinding.InOrder(lost.Select(l => places.NotCarried(l.Record, l.At, l.Field, declaration.SenderReference)), places.ByRecord));
                if (refused.Count == 0 && writer.Written <= BulkLayout.MostBytes)
                {
                    await writer.WriteAsync(declaration, rows, ct);
                }
            }

            // Of more the report says no more than that there are.
            if (refused.Count > BulkLoadReport.MostFindings)
            {
                break;
            }
        }

        await writer.EndAsync(ct);
        if (refused.Count == 0 && file.Faults.Count == 0 && writer.Written > BulkLayout.MostBytes)
        {
            refused.Add(BulkFinding.OfFile(BulkRules.FileSize, 1));
        }

        return file.Faults.Count > 0 ? file.Faults : refused;
    }
}
