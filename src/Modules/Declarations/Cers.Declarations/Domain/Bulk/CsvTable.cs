using CsvHelper;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>One CSV file of an archive, row by row.</summary>
internal sealed class CsvTable : IAsyncDisposable
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private readonly BulkStream text;
    private readonly CsvReader csv;
    private BulkField?[] columns = [];
    private bool left;
    private int tie;

    public CsvTable(BulkRecord record, Stream content, BulkAllowance allowance)
    {
        Record = record;
        text = new BulkStream(content, allowance);
        csv = CsvReader.Create(text, Options);
    }

    public BulkRecord Record { get; }

    /// <summary>The row that is next; null at the end, or where something refuses the file.</summary>
    public BulkRow? Row { get; private set; }

    /// <summary>The sender's reference of the row.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>How many cells the row has, and how many it should have; null when it has them.</summary>
    public (int Actual, int Expected)? WrongLength { get; private set; }

    /// <summary>What refuses the file.</summary>
    public BulkFinding? Fault { get; private set; }

    /// <summary>A row that was left because it belongs to no declaration.</summary>
    public BulkFinding? Stray => Row is null || left ? null
        : BulkFinding.OfFile(BulkRules.StrayRow, Row.Line, Record.Letter, Reference, BulkLayout.SenderReference, Reference);

    /// <summary>What a damaged archive, or one in a way of packing that is not known, answers with.</summary>
    public static bool IsBroken(Exception e) => e is InvalidDataException or NotSupportedException or IOException or ArgumentException or OverflowException;

    /// <summary>The columns and the first row.</summary>
    public async ValueTask StartAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            Fault ??= Refused(1, null);
            return;
        }

        var names = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim()).ToList();
        var unknown = names.FirstOrDefault(n => n != BulkLayout.SenderReference && Record.Field(n) is null) ?? names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (unknown is not null || !names.Contains(BulkLayout.SenderReference))
        {
            Fault = Refused((int)csv.LineNumber, unknown ?? BulkLayout.SenderReference);
            return;
        }

        columns = [.. names.Select(Record.Field)];
        tie = names.IndexOf(BulkLayout.SenderReference);
        await NextAsync(ct);
    }

    public async ValueTask NextAsync(CancellationToken ct)
    {
        Row = null;
        if (!await ReadAsync(ct))
        {
            return;
        }

        var row = new BulkRow(Record, (int)csv.LineNumber);
        for (var i = 0; i < columns.Length && i < csv.FieldCount; i++)
        {
            if (columns[i] is not { } field || csv.GetString(i).Trim() is not { Length: > 0 } cell)
            {
                continue;
            }

            cell = BulkText.Normal(cell);
            if (field.Name == BulkLayout.ConveyanceId && cell.Contains(CsvArchiveReader.Between, StringComparison.Ordinal))
            {
                Array.ForEach(cell.Split(CsvArchiveReader.Between), row.AddConveyance);
            }
            else
            {
                row[field] = cell;
            }
        }

        Reference = tie < csv.FieldCount ? BulkText.Normal(csv.GetString(tie).Trim()) : "";
        WrongLength = csv.FieldCount == columns.Length ? null : (csv.FieldCount, columns.Length);
        Row = row;
    }

    /// <summary>Nothing more is read: what is left is no stray.</summary>
    public void Leave() => left = true;

    public ValueTask DisposeAsync() => csv.DisposeAsync();

    private async ValueTask<bool> ReadAsync(CancellationToken ct)
    {
        try
        {
            if (await csv.ReadAsync(ct) && text.Fault is null)
            {
                return true;
            }

            Fault = text.Fault is { } fault ? BulkFinding.OfFile(fault, text.Line, Record.Letter, Record.CsvFile) : null;
        }
        catch (CsvFormatException e)
        {
            Fault = text.Fault is { } fault ? BulkFinding.OfFile(fault, text.Line, Record.Letter, Record.CsvFile) : Refused((int)Math.Max(1, e.LineNumber), null);
        }
        catch (Exception e) when (IsBroken(e))
        {
            Fault = Refused(text.Line, null);
        }

        return false;
    }

    private BulkFinding Refused(int line, string? column) =>
        BulkFinding.OfFile(BulkRules.Archive, line, Record.Letter, column is null ? Record.CsvFile : $"{Record.CsvFile}: {column}", column);
}
