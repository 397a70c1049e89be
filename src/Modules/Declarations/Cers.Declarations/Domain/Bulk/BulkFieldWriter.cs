using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Writes a declaration as records of a format. What the format cannot carry is told, by its field, and left out.</summary>
internal sealed class BulkFieldWriter(BulkFormat format)
{
    private static readonly Dictionary<BulkField, BulkField> Times = BulkLayout.Header.Entered.Where(f => f.Type == BulkType.Offset)
        .ToDictionary(o => BulkLayout.Header.Entered.First(t => t.Type == BulkType.Time && t.ElementId == o.ElementId));

    private readonly bool positions = format == BulkFormat.FixedWidth;

    /// <summary>Header first, then the other records in the order of the layout; and the fields, each with its record's place, that cannot be carried.</summary>
    public (IReadOnlyList<BulkRow> Rows, IReadOnlyList<(BulkRecord Record, int At, BulkField Field)> NotCarried) Write(BulkDeclaration declaration, DeclarationContent content)
    {
        var (rows, lost) = (new List<BulkRow>(), new List<(BulkRecord, int, BulkField)>());
        var header = Row(BulkLayout.Header, content, 0);
        Put(header, BulkLayout.SenderReference, declaration.SenderReference);
        Put(header, BulkLayout.Processing, declaration.Submit ? "S" : "D");
        if (declaration.AcknowledgeReason is { } reason)
        {
            Put(header, BulkLayout.AcknowledgeVerify, "Y");
            Put(header, BulkLayout.AcknowledgeReason, reason);
        }

        if (declaration.Acknowledgements.Count > 0 && format != BulkFormat.JsonLines)
        {
            lost.Add((BulkLayout.Header, 0, BulkLayout.Header.Field(BulkLayout.AcknowledgeReason)!));
        }

        Each(BulkLayout.Detail, content.Lines);
        Each(BulkLayout.Permit, content.Permits);
        Each(BulkLayout.Container, content.Containers);
        Each(BulkLayout.Reference, content.References);
        return (rows, lost);

        void Each(BulkRecord record, IEnumerable<object>? parts)
        {
            var at = 0;
            foreach (var part in parts ?? [])
            {
                _ = Row(record, part, at++);
            }
        }

        BulkRow Row(BulkRecord record, object part, int at)
        {
            var row = new BulkRow(record, rows.Count + 1);
            rows.Add(row);
            foreach (var field in record.Entered)
            {
                if (field is { Place: { } place, Type: not BulkType.Offset } && place.Get(part) is { } value && !TryWrite(row, field, place, value))
                {
                    lost.Add((record, at, field));
                }
            }

            return row;
        }

        void Put(BulkRow row, string name, string? text)
        {
            var field = row.Record.Field(name)!;
            row[field] = text;
            if (positions && text?.Length > field.Length)
            {
                lost.Add((row.Record, 0, field));
            }
        }
    }

    private bool TryWrite(BulkRow row, BulkField field, ElementPlace place, object value)
    {
        switch (value)
        {
            case IReadOnlyList<string> conveyances:
                return TryWrite(row, field, conveyances);
            case DateTimeOffset time:
                return TryWrite(row, field, time);
            case decimal figure when figure < 0 || Formats.Decimals(figure) > field.Decimals:
                return false;
        }

        var text = value switch
        {
            decimal figure => BulkText.Figure(figure, Math.Min(figure.Scale, field.Decimals)),
            int number => BulkText.Figure(number, 0),
            bool yes => yes ? "Y" : "N",
            DateOnly day => positions ? BulkText.Digits(day) : BulkText.Iso(day),
            Enum member => member.ToString()[..1],
            _ => (string)value,
        };
        row[field] = text;
        return !positions || text.Length <= field.Length;
    }

    private bool TryWrite(BulkRow row, BulkField field, IReadOnlyList<string> conveyances)
    {
        if (format == BulkFormat.JsonLines && conveyances.Count > 1)
        {
            foreach (var one in conveyances)
            {
                row.AddConveyance(one);
            }

            return true;
        }

        row[field] = conveyances.Count == 0 ? null : string.Join(CsvArchiveReader.Between, conveyances);
        return format switch
        {
            BulkFormat.Csv => conveyances.All(c => !c.Contains(CsvArchiveReader.Between, StringComparison.Ordinal)),
            BulkFormat.FixedWidth => conveyances.Count < 2 && (row[field]?.Length ?? 0) <= field.Length,
            _ => true,
        };
    }

    private bool TryWrite(BulkRow row, BulkField field, DateTimeOffset time)
    {
        if (!positions)
        {
            row[field] = BulkText.Iso(time);
            return true;
        }

        row[field] = BulkText.Digits(time);
        var beside = Times.GetValueOrDefault(field);
        if (beside is not null)
        {
            row[beside] = BulkText.Digits(time.Offset);
        }

        return BulkText.Time(row[field]!, beside is null ? null : time.Offset, iso: false) is { } read && read.EqualsExact(time);
    }
}
