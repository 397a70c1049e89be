using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Makes a declaration of its records as they come, and keeps what is wrong with them.</summary>
internal sealed class BulkDeclarationBuilder
{
    // More of one rule tells nobody more.
    private const int MostOfOneRule = 100;

    private readonly int ordinal;
    private readonly int firstLine;
    private readonly BulkPlaces places;
    private readonly BulkFieldReader fields;
    private readonly List<BulkFinding> faults = [];
    private readonly Dictionary<string, int> ofRule = new(StringComparer.Ordinal);
    private readonly Dictionary<BulkRecord, int> records = [];
    private readonly List<Acknowledgement> acknowledgements = [];
    private bool broken;

    /// <param name="reference">As it could be read, where the header could not.</param>
    public BulkDeclarationBuilder(BulkFormat format, int ordinal, int firstLine, string? reference)
    {
        (this.ordinal, this.firstLine, Reference) = (ordinal, firstLine, BulkFinding.Shown(reference?.Trim()));
        places = new BulkPlaces(format);
        fields = new BulkFieldReader(format, Fault, places.IsUnread);
    }

    /// <summary>The sender's, for reports.</summary>
    public string? Reference { get; }

    public bool HasDetail => records.ContainsKey(BulkLayout.Detail);

    /// <summary>Counts a record of a type; false when it is one too many, which is told once.</summary>
    public bool Count(BulkRecord record, int line)
    {
        var count = records[record] = records.GetValueOrDefault(record) + 1;
        if (count == BulkLayout.MostRecords + 1)
        {
            Broken(BulkRules.RecordCount, line, record.Letter, null, ("type", record.Letter));
        }

        return count <= BulkLayout.MostRecords;
    }

    public void Add(BulkRow row) => places.Add(row);

    public void Add(Acknowledgement acknowledgement) => acknowledgements.Add(acknowledgement);

    /// <summary>A fault of a record: what its declaration holds is not judged.</summary>
    public void Broken(string ruleId, int line, string? record, string? value, params ReadOnlySpan<(string, object)> values)
    {
        broken = true;
        Keep(new BulkFinding(line, record, Reference, null, null, BulkFinding.Shown(value), ruleId, RuleCatalogue.Find(ruleId).Severity, BulkRules.Say(ruleId, null, values)));
    }

    /// <summary>A fault of a field: it has no value.</summary>
    public void Fault(BulkRow row, BulkField field, string ruleId, params ReadOnlySpan<(string, object)> values)
    {
        places.IsUnread(row, field);
        Keep(places.At(row, field, Reference, ruleId, values));
    }

    /// <summary>A fault at a name that is no field of the layout.</summary>
    public void Fault(BulkRow row, string name, string ruleId, string? value, params ReadOnlySpan<(string, object)> values) => Keep(new BulkFinding(
        row.Line, row.Record.Letter, Reference, BulkFinding.Shown(row.NameOf(name)), null, BulkFinding.Shown(value), ruleId, RuleCatalogue.Find(ruleId).Severity,
        BulkRules.Say(ruleId, new(BulkFinding.Shown(name)!, BulkFinding.Shown(name)!), values)));

    /// <param name="references">Those of the file up to here; its own is added.</param>
    public BulkDeclaration Build(HashSet<string> references)
    {
        if (places.Of(BulkLayout.Header) is not [var header])
        {
            return new BulkDeclaration { Ordinal = ordinal, FirstLine = firstLine, SenderReference = Reference, Faults = InOrder() };
        }

        var content = (DeclarationContent)fields.Read(header, new DeclarationContent());
        var reference = fields.Text(header, BulkLayout.SenderReference, 1, BulkLayout.Header.Field(BulkLayout.SenderReference)!.Length, mandatory: true);
        if (reference is not null && !references.Add(reference))
        {
            Fault(header, BulkLayout.Header.Field(BulkLayout.SenderReference)!, BulkRules.ReferenceTwice);
        }

        content = content with
        {
            Lines = Each(BulkLayout.Detail, () => new DeclarationLine()),
            Permits = Each(BulkLayout.Permit, () => new Permit()),
            Containers = Each(BulkLayout.Container, () => new Container()),
            References = References(),
        };
        var submit = fields.OneOf(header, BulkLayout.Processing, "S", "D") == "S";
        var reason = fields.OneOf(header, BulkLayout.AcknowledgeVerify, "Y", "N", null) == "Y" ? fields.Text(header, BulkLayout.AcknowledgeReason, 5, 200, mandatory: true) : null;
        return new BulkDeclaration
        {
            Ordinal = ordinal,
            FirstLine = firstLine,
            SenderReference = reference ?? Reference,
            Submit = submit,
            Content = broken ? null : content,
            AcknowledgeReason = reason,
            Acknowledgements = acknowledgements,
            Places = broken ? null : places,
            Faults = InOrder(),
        };
    }

    private List<T>? Each<T>(BulkRecord record, Func<T> make)
        where T : notnull => places.Of(record) is { Count: > 0 } rows ? [.. rows.Select(row => (T)fields.Read(row, make()))] : null;

    // A record without a number is no reference: it is told, and those behind it keep their places.
    private List<string>? References()
    {
        var field = BulkLayout.Reference.Entered[0];
        var texts = new List<string>();
        foreach (var row in places.Of(BulkLayout.Reference))
        {
            fields.Reserved(row);
            texts.Add(fields.Text(row, field.Name, 1, int.MaxValue, mandatory: true) ?? "?");
        }

        return texts.Count == 0 ? null : texts;
    }

    private IReadOnlyList<BulkFinding> InOrder() => BulkFinding.InOrder(faults, places.ByRecord);

    private void Keep(BulkFinding fault)
    {
        var count = ofRule[fault.RuleId] = ofRule.GetValueOrDefault(fault.RuleId) + 1;
        if (count <= MostOfOneRule)
        {
            faults.Add(fault);
        }
    }
}
