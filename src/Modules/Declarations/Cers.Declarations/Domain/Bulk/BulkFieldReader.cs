using Cers.Declarations.Domain.Elements;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>What is told of a field that could not be read.</summary>
internal delegate void FieldFault(BulkRow row, BulkField field, string ruleId, params ReadOnlySpan<(string, object)> values);

/// <summary>Reads the fields of a record into its part of the document. A field at fault is told and stays empty.</summary>
internal sealed class BulkFieldReader(BulkFormat format, FieldFault fault, Action<BulkRow, BulkField> unread)
{
    // Times with an offset beside them.
    private static readonly Dictionary<BulkField, BulkField> Offsets =
        (from time in BulkLayout.Header.Entered
         from offset in BulkLayout.Header.Entered
         where time.Type == BulkType.Time && offset.Type == BulkType.Offset && time.ElementId == offset.ElementId
         select (time, offset)).ToDictionary(p => p.time, p => p.offset);

    private readonly bool positions = format == BulkFormat.FixedWidth;

    /// <summary>The part, its elements filled.</summary>
    public object Read(BulkRow row, object part)
    {
        Reserved(row);
        foreach (var field in row.Record.Entered)
        {
            if (field is { Element: not null, Type: not BulkType.Offset, Place: { } place } && Value(row, field, place) is { } value)
            {
                place.Set(part, value);
            }
        }

        return part;
    }

    /// <summary>Tells of positions that are not blank and should be.</summary>
    public void Reserved(BulkRow row)
    {
        if (row.Record.Fields[^1] is { Type: BulkType.Reserved } reserved && row[reserved] is not null)
        {
            fault(row, reserved, BulkRules.Reserved);
        }
    }

    /// <summary>A text that has its length checked here, since no rule of declarations sees it.</summary>
    public string? Text(BulkRow row, string name, int min, int max, bool mandatory)
    {
        var field = row.Record.Field(name)!;
        if (Trimmed(row, field) is not { } text)
        {
            // Blank, or told of already.
            if (mandatory && row[field] is null)
            {
                fault(row, field, BulkRules.Mandatory);
            }

            return null;
        }

        if (text.Length < min || text.Length > max)
        {
            fault(row, field, BulkRules.TextLength, ("min", min), ("max", max));
            return null;
        }

        return Accepted(row, field, text);
    }

    /// <summary>One of a few letters; null is among them where it may be blank.</summary>
    public string? OneOf(BulkRow row, string name, params ReadOnlySpan<string?> letters)
    {
        var field = row.Record.Field(name)!;
        if (row[field] is null)
        {
            if (!letters.Contains(null))
            {
                fault(row, field, BulkRules.Mandatory);
            }

            return null;
        }

        if (Trimmed(row, field) is not { } text)
        {
            return null;
        }

        if (letters.Contains(text))
        {
            return text;
        }

        fault(row, field, BulkRules.Invalid);
        return null;
    }

    private object? Value(BulkRow row, BulkField field, ElementPlace place)
    {
        if (field.Name == BulkLayout.ConveyanceId)
        {
            return Conveyances(row, field);
        }

        if (field.Type == BulkType.Time && Offsets.TryGetValue(field, out var beside))
        {
            return Time(row, field, beside);
        }

        if (Trimmed(row, field) is not { } text)
        {
            return null;
        }

        var (value, rule) = field.Type switch
        {
            BulkType.Number => (Number(text, field.Decimals, place.Type == typeof(int)), BulkRules.Number),
            BulkType.Time when place.Type == typeof(DateOnly) => (BulkText.Day(text, !positions), BulkRules.Time),
            BulkType.Time => (BulkText.Time(text, null, !positions), BulkRules.Time),
            _ when place.Type == typeof(bool) => (BulkText.YesNo(text), BulkRules.Invalid),
            _ when place.Type.IsEnum => (BulkText.Member(place.Type, text), BulkRules.Invalid),
            _ => (BulkText.IsAccepted(text) ? text : (object?)null, BulkRules.Characters),
        };
        if (value is null)
        {
            fault(row, field, rule);
        }

        return value;
    }

    private object? Time(BulkRow row, BulkField field, BulkField beside)
    {
        var (time, offset) = (Trimmed(row, field), Trimmed(row, beside));
        TimeSpan? zone = null;
        if (row[beside] is not null)
        {
            zone = offset is null ? null : BulkText.Offset(offset);
            if (zone is null || time is null)
            {
                fault(row, beside, BulkRules.Time);
            }

            if (zone is null && time is not null)
            {
                // What it would say without its offset is another time: nothing is judged by it, and nothing told that follows from it.
                if (BulkText.Time(time, TimeSpan.Zero, !positions) is null)
                {
                    fault(row, field, BulkRules.Time);
                }
                else
                {
                    unread(row, field);
                }

                return null;
            }
        }

        if (time is null)
        {
            return null;
        }

        object? value = BulkText.Time(time, zone, !positions);
        if (value is null)
        {
            fault(row, field, BulkRules.Time);
        }

        return value;
    }

    private List<string>? Conveyances(BulkRow row, BulkField field)
    {
        IReadOnlyList<string> given = row.Conveyances ?? (Trimmed(row, field) is { } one ? [one] : []);
        var kept = given.Select(c => c.Trim()).Where(c => c.Length > 0).ToList();
        return kept.Count > 0 && kept.TrueForAll(c => Accepted(row, field, c) is not null) ? kept : null;
    }

    private static object? Number(string text, int decimals, bool whole) =>
        BulkText.Number(text, decimals) is not { } number ? null : !whole ? number : number <= int.MaxValue ? (int)number : null;

    private string? Accepted(BulkRow row, BulkField field, string text)
    {
        if (BulkText.IsAccepted(text))
        {
            return text;
        }

        fault(row, field, BulkRules.Characters);
        return null;
    }

    /// <summary>The text without what only fills its positions; null when it is blank, or not where it should be.</summary>
    private string? Trimmed(BulkRow row, BulkField field)
    {
        if (row[field] is { } && field.Type == BulkType.Text && row.IsNoText(field))
        {
            fault(row, field, BulkRules.Invalid);
            return null;
        }

        if (row[field] is not { } text || !positions)
        {
            return row[field];
        }

        if (field.Type == BulkType.Text && char.IsWhiteSpace(text[0]))
        {
            fault(row, field, BulkRules.Justified);
            return null;
        }

        return field.Type switch
        {
            BulkType.Number => text.TrimStart(' '),
            BulkType.Text => text.TrimEnd(' '),
            _ => text,
        };
    }
}
