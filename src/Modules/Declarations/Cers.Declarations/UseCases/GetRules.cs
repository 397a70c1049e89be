using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>The rules by which declarations are judged, for whoever writes software that files.</summary>
[Public]
internal sealed record GetRules : IQuery<IReadOnlyList<DeclarationRule>>;

/// <summary>A rule of declarations.</summary>
/// <param name="Elements">The places of the elements that it looks at; * for any.</param>
/// <param name="PassesIf">What must be so; null when the rule only tells.</param>
/// <param name="MessageEn">With {placeholders}, which a finding fills.</param>
/// <param name="ValidFrom">The first day on which it judges what is received; null when it always did.</param>
/// <param name="ValidTo">The last such day; null when no end is set.</param>
/// <param name="Applied">False for a rule that is published and not applied yet.</param>
internal sealed record DeclarationRule(
    string Id,
    Severity Severity,
    IReadOnlyList<string> Elements,
    string AppliesWhen,
    string? PassesIf,
    string MessageEn,
    string MessageFr,
    string Citation,
    string CitationFr,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    bool Applied);

internal sealed class GetRulesHandler : IRequestHandler<GetRules, Result<IReadOnlyList<DeclarationRule>>>
{
    private static readonly HashSet<string> Applied = [.. RuleSet.All.Select(r => r.Entry.Id), .. RuleSet.ByRequestId, .. BulkRules.Ids];

    private static readonly IReadOnlyList<DeclarationRule> Rules =
    [
        .. RuleCatalogue.All.Select(r => new DeclarationRule(
            r.Id, r.Severity, r.Elements, r.AppliesWhen, r.PassesIf, r.Text.En, r.Text.Fr, r.Citation, Sources.Of(r.Citation).Fr, r.ValidFrom, r.ValidTo, Applied.Contains(r.Id))),
    ];

    public Task<Result<IReadOnlyList<DeclarationRule>>> Handle(GetRules request, CancellationToken ct) =>
        Task.FromResult(Result<IReadOnlyList<DeclarationRule>>.Success(Rules));
}
