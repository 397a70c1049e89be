using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Writes one format.</summary>
internal interface IBulkWriter
{
    /// <summary>How many bytes of text there are by now; packed they may be fewer.</summary>
    long Written { get; }

    /// <param name="rows">Header first.</param>
    Task WriteAsync(BulkDeclaration declaration, IReadOnlyList<BulkRow> rows, CancellationToken ct);

    Task EndAsync(CancellationToken ct);
}

/// <summary>Records of fixed-length fields, each line with CR LF.</summary>
internal sealed class FixedWidthWriter(Stream target) : IBulkWriter
{
    public long Written { get; private set; }

    public async Task WriteAsync(BulkDeclaration declaration, IReadOnlyList<BulkRow> rows, CancellationToken ct)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            foreach (var field in row.Record.Fields)
            {
                var value = field.Name == BulkLayout.RecordType ? row.Record.Letter : row[field] ?? "";
                text.Append(field.Type == BulkType.Number ? value.PadLeft(field.Length) : value.PadRight(field.Length));
            }

            text.Append("\r\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        Written += bytes.Length;
        await target.WriteAsync(bytes, ct);
    }

    public Task EndAsync(CancellationToken ct) => target.FlushAsync(ct);
}

/// <summary>An object a line.</summary>
internal sealed class JsonLinesWriter(Stream target) : IBulkWriter
{
    // The file is no part of a page: letters stand as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public long Written { get; private set; }

    public async Task WriteAsync(BulkDeclaration declaration, IReadOnlyList<BulkRow> rows, CancellationToken ct)
    {
        var line = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            Fields(json, rows[0]);
            if (declaration.Acknowledgements.Count > 0)
            {
                json.WriteStartArray(JsonLinesReader.Acknowledgements);
                foreach (var one in declaration.Acknowledgements)
                {
                    json.WriteStartObject();
                    json.WriteString(JsonLinesReader.RuleId, one.RuleId);
                    json.WriteString(JsonLinesReader.Reason, one.Reason);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            foreach (var list in rows.Skip(1).GroupBy(r => r.Record))
            {
                json.WriteStartArray(list.Key.Json);
                foreach (var row in list)
                {
                    json.WriteStartObject();
                    Fields(json, row);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        line.Write("\n"u8);
        Written += line.WrittenCount;
        await target.WriteAsync(line.WrittenMemory, ct);
    }

    public Task EndAsync(CancellationToken ct) => target.FlushAsync(ct);

    private static void Fields(Utf8JsonWriter json, BulkRow row)
    {
        foreach (var field in row.Record.Entered)
        {
            if (field.Name == BulkLayout.ConveyanceId && row.Conveyances is { } many)
            {
                json.WriteStartArray(field.Name);
                foreach (var one in many)
                {
                    json.WriteStringValue(one);
                }

                json.WriteEndArray();
            }
            else if (row[field] is { } text)
            {
                json.WriteString(field.Name, text);
            }
        }
    }
}

/// <summary>An archive of CSV files. They are written side by side and packed at the end, since an archive takes one after the other.</summary>
internal sealed class CsvArchiveWriter(Stream target) : IBulkWriter
{
    // The earliest time that an archive knows: the same declarations make the same file.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<BulkRecord, (MemoryStream Text, CsvWriter Csv)> files = BulkLayout.Records.ToDictionary(r => r, Begin);
    private readonly HashSet<BulkRecord> used = [BulkLayout.Header, BulkLayout.Detail];

    public long Written => files.Values.Sum(f => f.Text.Length);

    public Task WriteAsync(BulkDeclaration declaration, IReadOnlyList<BulkRow> rows, CancellationToken ct)
    {
        var reference = rows[0][BulkLayout.Header.Field(BulkLayout.SenderReference)!];
        foreach (var row in rows)
        {
            used.Add(row.Record);
            files[row.Record].Csv.WriteRecord([.. row.Record == BulkLayout.Header ? [] : new[] { reference }, .. row.Record.Entered.Select(f => row[f])]);
        }

        return Task.CompletedTask;
    }

    public async Task EndAsync(CancellationToken ct)
    {
        foreach (var (_, csv) in files.Values)
        {
            await csv.DisposeAsync();
        }

        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var record in BulkLayout.Records.Where(used.Contains))
            {
                var entry = archive.CreateEntry(record.CsvFile);
                entry.LastWriteTime = Always;
                await using var content = entry.Open();
                files[record].Text.Position = 0;
                await files[record].Text.CopyToAsync(content, ct);
            }
        }

        packed.Position = 0;
        await packed.CopyToAsync(target, ct);
        await target.FlushAsync(ct);
    }

    private static (MemoryStream Text, CsvWriter Csv) Begin(BulkRecord record)
    {
        var text = new MemoryStream();
        var csv = CsvWriter.Create(text, CsvWriterOptions.Default, leaveOpen: true);
        csv.WriteRecord([.. record == BulkLayout.Header ? [] : new[] { BulkLayout.SenderReference }, .. record.Entered.Select(f => f.Name)]);
        return (text, csv);
    }
}
