using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>
/// What the rules find in values of elements that stand outside a declaration: in a list to pick from, in a template. Judged by today's rules and codes, without
/// what only a whole declaration can tell: that something is missing, or who files. Refused when a path leads to no element.
/// </summary>
[CalledBy("Lookups")]
public sealed record CheckElements(IReadOnlyList<ElementInput> Values) : IQuery<IReadOnlyList<ElementFinding>>;

/// <param name="Path">The element's place: <c>consignee.name</c>; in a group the first item where no number is given: <c>lines[].hsCode</c>, <c>lines[2].hsCode</c>.</param>
/// <param name="Value">As typed: numbers with a point, dates and times in ISO 8601, true or false.</param>
public sealed record ElementInput(string Path, string Value);

/// <param name="Path">As it was given.</param>
public sealed record ElementFinding(string RuleId, Severity Severity, string Path, LocalizedText Text);
