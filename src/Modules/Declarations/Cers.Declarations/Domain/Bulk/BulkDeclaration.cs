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

    /// <summary>What is wrong with its records and fields, in the order of the report.</summary>
    public IReadOnlyList<BulkFinding> Faults { get; init; } = [];

    /// <summary>The sender's answers to what is to be verified: one reason for each rule found, or those that the file gives rule by rule.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledge(IReadOnlyList<Finding> verify) => throw new NotImplementedException();

    /// <summary>
    /// Faults and findings together in the order of the report, each at its line, record, field and value. What rules find at a field that could not be read
    /// is left out: it is a consequence.
    /// </summary>
    public IReadOnlyList<BulkFinding> Tell(IReadOnlyList<Finding> found) => throw new NotImplementedException();
}
