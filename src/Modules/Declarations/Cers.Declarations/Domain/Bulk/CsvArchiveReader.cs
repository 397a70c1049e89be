using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>
/// Reads an archive with one CSV file for each type of record, tied by the sender's reference. The files have their rows in the order of headers.csv, so that one
/// reading of all side by side gives declaration after declaration.
/// </summary>
internal sealed class CsvArchiveReader(Stream content) : IBulkReader
{
    /// <summary>Between several identification numbers in one cell.</summary>
    public const char Between = ';';

    private readonly BulkAllowance allowance = new();

    public async IAsyncEnumerable<Func<BulkDeclarationBuilder>> ReadAsync(Action<BulkFinding> refuses, [EnumeratorCancellation] CancellationToken ct)
    {
        using var packed = new MemoryStream();
        if (!await BufferAsync(packed, ct))
        {
            refuses(BulkFinding.OfFile(BulkRules.FileSize, 1));
            yield break;
        }

        var tables = new List<CsvTable>();
        try
        {
            if (Open(packed, tables) is not { } archive)
            {
                refuses(BulkFinding.OfFile(BulkRules.Archive, 1));
                yield break;
            }

            using var opened = archive;
            foreach (var table in tables)
            {
                await table.StartAsync(ct);
            }

            await foreach (var builder in JoinAsync(tables, refuses, ct))
            {
                yield return () => builder;
            }

            // Where one file could not be read to its end, rows of the others are left for that reason alone.
            var faults = tables.Select(t => t.Fault).OfType<BulkFinding>().ToList();
            (faults.Count > 0 ? faults : tables.Select(t => t.Stray).OfType<BulkFinding>()).ToList().ForEach(refuses);
        }
        finally
        {
            foreach (var table in tables)
            {
                await table.DisposeAsync();
            }
        }
    }

    private static async IAsyncEnumerable<BulkDeclarationBuilder> JoinAsync(List<CsvTable> tables, Action<BulkFinding> refuses, [EnumeratorCancellation] CancellationToken ct)
    {
        var (headers, others, ordinal) = (tables[0], tables.Skip(1).ToList(), 0);
        while (headers.Row is { } row && tables.TrueForAll(t => t.Fault is null))
        {
            if (ordinal == BulkLayout.MostDeclarations)
            {
                refuses(BulkFinding.OfFile(BulkRules.DeclarationCount, row.Line, BulkLayout.Header.Letter));
                tables.ForEach(t => t.Leave());
                yield break;
            }

            var (reference, wrong) = (headers.Reference, headers.WrongLength);
            var builder = new BulkDeclarationBuilder(BulkFormat.Csv, ++ordinal, row.Line, reference);
            Add(builder, row, wrong);
            await headers.NextAsync(ct);
            foreach (var other in others)
            {
                while (other.Row is { } of && other.Reference == reference)
                {
                    if (builder.Count(other.Record, of.Line))
                    {
                        Add(builder, of, other.WrongLength);
                    }

                    await other.NextAsync(ct);
                }
            }

            if (!builder.HasDetail)
            {
                builder.Broken(BulkRules.NoDetail, row.Line, BulkLayout.Header.Letter, null);
            }

            // What a text that ended before its time left out would be missed here.
            if (tables.TrueForAll(t => t.Fault is null))
            {
                yield return builder;
            }
        }
    }

    private static void Add(BulkDeclarationBuilder builder, BulkRow row, (int Actual, int Expected)? wrong)
    {
        builder.Add(row);
        if (wrong is var (actual, expected))
        {
            builder.Broken(
                row.Record == BulkLayout.Header ? BulkRules.HeaderLength : BulkRules.RecordLength,
                row.Line,
                row.Record.Letter,
                actual.ToString(CultureInfo.InvariantCulture),
                ("type", row.Record.Letter),
                ("actual", actual),
                ("expected", expected));
        }
    }

    private async Task<bool> BufferAsync(MemoryStream packed, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        while (await content.ReadAsync(buffer, ct) is > 0 and var count)
        {
            if (packed.Length + count > BulkLayout.MostBytes)
            {
                return false;
            }

            packed.Write(buffer, 0, count);
        }

        return true;
    }

    /// <summary>The archive, a table for each of its files that the layout knows; null when it is none of ours.</summary>
    private ZipArchive? Open(MemoryStream packed, List<CsvTable> tables)
    {
        ZipArchive? archive = null;
        try
        {
            packed.Position = 0;
            archive = new ZipArchive(packed, ZipArchiveMode.Read);
            var names = archive.Entries.Select(e => e.FullName).ToList();
            if (names.Count <= BulkLayout.Records.Count && names.TrueForAll(n => BulkLayout.Records.Any(r => r.CsvFile == n)) && names.Distinct(StringComparer.Ordinal).Count() == names.Count
                && names.Contains(BulkLayout.Header.CsvFile))
            {
                foreach (var record in BulkLayout.Records.Where(r => names.Contains(r.CsvFile)))
                {
                    tables.Add(new CsvTable(record, archive.GetEntry(record.CsvFile)!.Open(), allowance));
                }

                return archive;
            }
        }
        catch (Exception e) when (CsvTable.IsBroken(e))
        {
            // No archive, or one that is packed in a way that is not read here.
        }

        archive?.Dispose();
        return null;
    }
}
