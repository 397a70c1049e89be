using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>What the layout calls the type of a field.</summary>
internal enum BulkType
{
    /// <summary>A: text on the left.</summary>
    Text,

    /// <summary>N0, N2, N3: digits on the right, with at most so many decimals.</summary>
    Number,

    /// <summary>T: a day or a time.</summary>
    Time,

    /// <summary>The offset of a time from UTC.</summary>
    Offset,

    /// <summary>Positions that stay blank.</summary>
    Reserved,
}

/// <summary>A type of record: its letter, its length, its fields in their order.</summary>
/// <param name="Json">The list in a declaration of JSON Lines, and with .csv the file of an archive; of the header only the file.</param>
/// <param name="Group">Its group in the document: <c>lines[]</c>; empty for the header.</param>
internal sealed record BulkRecord(string Letter, string Json, string Group)
{
    public required IReadOnlyList<BulkField> Fields { get; init; }

    public required int Length { get; init; }

    /// <summary>Fields with a value of their own: neither the record's type nor reserved positions.</summary>
    public required IReadOnlyList<BulkField> Entered { get; init; }

    /// <summary>Those that are entered, by their names.</summary>
    public required IReadOnlyDictionary<string, BulkField> ByName { get; init; }

    public string CsvFile => Json + ".csv";

    public BulkField? Field(string name) => ByName.GetValueOrDefault(name);

    // There is one of each.
    public bool Equals(BulkRecord? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A field of a record: where it stands, what it holds and which element of the declaration it is.</summary>
/// <param name="ElementId">The element's id; - for what a declaration does not have.</param>
/// <param name="Start">From 1.</param>
/// <param name="Index">Its place among the record's fields.</param>
internal sealed record BulkField(
    string Record, string Name, string ElementId, int Start, int Length, BulkType Type, int Decimals, string Usage, string? Note, int Index, LocalizedText Label)
{
    /// <summary>The element of the document that it fills; null where it fills none.</summary>
    public Element? Element { get; init; }

    /// <summary>Where the element stands in the part of the document that is the record's own; null with the element.</summary>
    public ElementPlace? Place { get; init; }

    // There is one of each.
    public bool Equals(BulkField? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>The records and fields of a bulk load's file, whatever its format (bulk-layout.csv).</summary>
internal static class BulkLayout
{
    /// <summary>How many records of a type a declaration has at most.</summary>
    public const int MostRecords = 999;

    public const int MostDeclarations = 200;

    /// <summary>4 megabytes.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    public const string SenderReference = "senderReference";
    public const string Processing = "processing";
    public const string AcknowledgeVerify = "acknowledgeVerify";
    public const string AcknowledgeReason = "acknowledgeReason";
    public const string RecordType = "recordType";
    public const string ConveyanceId = "conveyanceId";

    // What is no element, or shares one.
    private static readonly Dictionary<string, LocalizedText> OwnLabels = new(StringComparer.Ordinal)
    {
        [RecordType] = new("Record type", "Type d'enregistrement"),
        ["reserved"] = new("Reserved positions", "Positions réservées"),
        [SenderReference] = new("Sender reference", "Référence de l'expéditeur"),
        [Processing] = new("Processing", "Traitement"),
        [AcknowledgeVerify] = new("Acknowledgement of what is to be verified", "Confirmation de ce qui est à vérifier"),
        [AcknowledgeReason] = new("Reason for the acknowledgement", "Raison de la confirmation"),
    };

    private static readonly Dictionary<string, Element> Elements = Domain.Elements.Element.Entered.ToDictionary(e => e.Id, StringComparer.Ordinal);

    private static readonly Dictionary<string, LocalizedText> Names = ElementCatalogue.All.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);

    private static readonly ILookup<string, IReadOnlyDictionary<string, string>> Rows =
        ReferenceCsv.Rows(typeof(BulkLayout).Assembly, "bulk-layout.csv").ToLookup(r => r["record"], StringComparer.Ordinal);

    public static BulkRecord Header { get; } = Read("H", "headers", "", typeof(DeclarationContent));

    public static BulkRecord Detail { get; } = Read("D", "details", "lines[]", typeof(DeclarationLine));

    public static BulkRecord Permit { get; } = Read("P", "permits", "permits[]", typeof(Permit));

    public static BulkRecord Container { get; } = Read("C", "containers", "containers[]", typeof(Container));

    public static BulkRecord Reference { get; } = Read("R", "references", "references[]", typeof(string));

    /// <summary>In the order of a declaration.</summary>
    public static IReadOnlyList<BulkRecord> Records { get; } = [Header, Detail, Permit, Container, Reference];

    private static readonly Dictionary<string, BulkField> ByElement =
        Records.SelectMany(r => r.Entered).Where(f => f.Element is not null).GroupBy(f => f.Element!.Json).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public static BulkRecord? OfLetter(char letter) => letter switch
    {
        'H' => Header,
        'D' => Detail,
        'P' => Permit,
        'C' => Container,
        'R' => Reference,
        _ => null,
    };

    /// <summary>The first field that an element fills; null when it is none of a file.</summary>
    public static BulkField? FieldOf(string elementPath) => ByElement.GetValueOrDefault(elementPath);

    private static BulkRecord Read(string letter, string json, string group, Type part)
    {
        var fields = Rows[letter].Select((row, i) => Field(row, i, group, part)).ToList();
        var entered = fields.Where(f => f.Type != BulkType.Reserved && f.Name != RecordType).ToList();
        return new BulkRecord(letter, json, group)
        {
            Fields = fields,
            Length = fields[^1].Start + fields[^1].Length - 1,
            Entered = entered,
            ByName = entered.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal),
        };
    }

    private static BulkField Field(IReadOnlyDictionary<string, string> row, int index, string group, Type part)
    {
        var (name, id, type) = (row["field"], row["element_id"], row["type"]);
        var element = Elements.GetValueOrDefault(id);
        return new BulkField(
            row["record"], name, id, Number(row["start"]), Number(row["length"]),
            name == "reserved" ? BulkType.Reserved : name.EndsWith("Offset", StringComparison.Ordinal) ? BulkType.Offset : type[0] switch { 'N' => BulkType.Number, 'T' => BulkType.Time, _ => BulkType.Text },
            type[0] == 'N' ? Number(type[1..]) : 0,
            row["usage"],
            row.GetValueOrDefault("note"),
            index,
            OwnLabels.GetValueOrDefault(name) ?? Names[id])
        {
            Element = element,
            Place = element is null ? null : ElementPlace.Of(part, group.Length == 0 ? element.Json : element.Json[group.Length..].TrimStart('.')),
        };
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
