using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>A declaration as it stands in the file of a bulk load.</summary>
internal sealed record BulkDeclaration
{
    /// <summary>Its place in the file, from 1.</summary>
    public required int Ordinal { get; init; }

    public required int FirstLine { get; init; }

    /// <summary>The sender's own key of the declaration, unique in the file.</summary>
    public string? SenderReference { get; init; }

    /// <summary>False to store it as a draft.</summary>
    public bool Submit { get; init; }

    /// <summary>What is declared; null where the records are so broken that there is nothing to judge.</summary>
    public DeclarationContent? Content { get; init; }

    /// <summary>What is wrong with its records and fields, in the order of the report. Any of them refuses the declaration.</summary>
    public IReadOnlyList<BulkFinding> Faults { get; init; } = [];

    /// <summary>The one reason by which everything that is to be verified is acknowledged; null when it is not.</summary>
    public string? AcknowledgeReason { get; init; }

    /// <summary>Acknowledgements rule by rule, which JSON Lines carries.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledgements { get; init; } = [];

    /// <summary>Where its elements stand.</summary>
    public BulkPlaces? Places { get; init; }

    /// <summary>The sender's answers to what is to be verified: one reason for each rule found, or those that the file gives rule by rule.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledge(IReadOnlyList<Finding> verify)
    {
        var rules = verify.Select(f => f.RuleId).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. Acknowledgements.Where(a => rules.Contains(a.RuleId)),
            .. AcknowledgeReason is not { } reason ? [] : rules.Where(r => Acknowledgements.All(a => a.RuleId != r)).Select(r => new Acknowledgement(r, reason)),
        ];
    }

    /// <summary>
    /// Faults and findings together in the order of the report, each at its line, record, field and value. What rules find at a field that could not be read
    /// is left out: it is a consequence.
    /// </summary>
    public IReadOnlyList<BulkFinding> Tell(IReadOnlyList<Finding> found) =>
        found.Count == 0 || Places is null ? Faults : BulkFinding.InOrder(Faults.Concat(found.Select(f => Places.Tell(f, SenderReference)).OfType<BulkFinding>()), Places.ByRecord);
}
