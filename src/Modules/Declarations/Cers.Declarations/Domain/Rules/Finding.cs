using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What a rule found: which rule, how much it weighs, where, and in words.</summary>
/// <param name="RuleId">The rule's id in the catalogue: DEC-EXP-001.</param>
/// <param name="Path">The element at fault: <c>declaration.lines[0].hsCode</c>.</param>
/// <param name="Citation">The source of the rule.</param>
internal sealed record Finding(string RuleId, Severity Severity, string Path, string MessageEn, string MessageFr, string Citation)
{
    public RuleViolation ToViolation() => new(RuleId, new LocalizedText(MessageEn, MessageFr), Path, Severity);
}

/// <summary>The client's answer to a finding that must be verified: why it is right all the same; 5 to 200 characters.</summary>
internal sealed record Acknowledgement(string RuleId, string Reason);
