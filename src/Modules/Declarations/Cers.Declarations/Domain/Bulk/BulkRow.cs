namespace Cers.Declarations.Domain.Bulk;

/// <summary>A record as it was read, whatever the format: its texts by field, not looked at yet.</summary>
/// <param name="line">Where it begins; of an archive, in the file of its type.</param>
/// <param name="path">Its place in the line's object, in JSON: <c>details[2].</c>; else empty.</param>
internal sealed class BulkRow(BulkRecord record, int line, string path = "")
{
    private readonly string?[] texts = new string?[record.Fields.Count];
    private List<string>? conveyances;
    private HashSet<BulkField>? noTexts;

    public BulkRecord Record => record;

    public int Line => line;

    /// <summary>Null where it is blank or absent.</summary>
    public string? this[BulkField field]
    {
        get => texts[field.Index];
        set => texts[field.Index] = value;
    }

    /// <summary>Several identification numbers, where a format has room for them; else the field's.</summary>
    public IReadOnlyList<string>? Conveyances => conveyances;

    /// <summary>Where a text is expected something else stands, which is kept to be shown.</summary>
    public void SetOther(BulkField field, string shown)
    {
        this[field] = shown;
        (noTexts ??= []).Add(field);
    }

    public bool IsNoText(BulkField field) => noTexts?.Contains(field) == true;

    public void AddConveyance(string text) => (conveyances ??= []).Add(text);

    /// <summary>The name by which a report finds the field.</summary>
    public string NameOf(BulkField field) => path + field.Name;

    public string NameOf(string field) => path + field;
}
