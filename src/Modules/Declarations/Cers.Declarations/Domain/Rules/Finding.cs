using System.Text.Json.Serialization;
using Cers.GraphQL;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What a rule found: which rule, how much it weighs, where, and in words.</summary>
/// <param name="RuleId">The rule's id in the catalogue: DEC-EXP-001.</param>
/// <param name="Path">The element at fault: <c>declaration.lines[0].hsCode</c>.</param>
/// <param name="Citation">The source of the rule.</param>
internal sealed record Finding(string RuleId, Severity Severity, string Path, string MessageEn, string MessageFr, string Citation)
{
    /// <summary>Another declaration that it is about: kept with the finding, and named to nobody who may not view it.</summary>
    [GraphQLIgnore, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EarlierDeclaration? Other { get; init; }

    /// <summary>The same in French.</summary>
    [JsonIgnore]
    public string CitationFr => Sources.Of(Citation).Fr;

    public RuleViolation ToViolation() => new(RuleId, new LocalizedText(MessageEn, MessageFr), Path, Severity);

    /// <summary>As somebody reads it: the other declaration is named to whoever may view it, and to nobody else.</summary>
    public Finding ToldTo(FindingReader reader) => Other is not { } other ? this
        : (reader.MayView(other) ? this with { MessageEn = $"{MessageEn} See {other.ProofOfReport}.", MessageFr = $"{MessageFr} Voir {other.ProofOfReport}." } : this) with { Other = null };
}

/// <summary>Who reads what was found: the account that filed or the exporter, by the business number of either; staff view every declaration.</summary>
internal sealed record FindingReader(Guid Account, string? BusinessNumber, bool Staff = false)
{
    public static readonly FindingReader OfStaff = new(Guid.Empty, null, true);

    /// <summary>One without a number yet cannot be named to anybody.</summary>
    public bool MayView(EarlierDeclaration other) => other.ProofOfReport is not null && (Staff || other.Account == Account || other.Exporter == BusinessNumber);

    public IReadOnlyList<Finding> Reads(IEnumerable<Finding> findings) => [.. findings.Select(f => f.ToldTo(this))];
}

/// <summary>The client's answer to a finding that must be verified: why it is right all the same; 5 to 200 characters.</summary>
internal sealed record Acknowledgement(string RuleId, string Reason);
