using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts;
using MediatR;

namespace Cers.Declarations.UseCases;

internal sealed class CheckElementsHandler(IMediator mediator, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<CheckElements, Result<IReadOnlyList<ElementFinding>>>
{
    // What only a whole declaration can tell, or whoever files it.
    private static readonly HashSet<string> OfTheWhole =
        ["DEC-GEN-001", "DEC-EXP-003", "DEC-EXP-004", "DEC-EXP-005", "DEC-EXP-006", "DEC-EXP-007", "DEC-CSP-001", "DEC-CSP-002", "DEC-CSP-003", "DEC-CSP-004", "DEC-PRM-005"];

    private static readonly IReadOnlyList<Rule> OfValues = [.. RuleSet.All.Where(r => !OfTheWhole.Contains(r.Entry.Id))];

    // Those rules ask nobody's rights.
    private static readonly FilingRights Nobody = new(
        BusinessNumber.Parse("100000009RM9999"), AuthorizationId.Parse("AA0001"), true, "", null, BusinessDesignation.Exporter, true);

    public async Task<Result<IReadOnlyList<ElementFinding>>> Handle(CheckElements request, CancellationToken ct)
    {
        var tables = await mediator.Send(new GetCodeTables(), ct);
        return tables.IsSuccess ? Check(request.Values, tables.Value, settings.Decimal, clock.GetUtcNow()) : tables.As<IReadOnlyList<ElementFinding>>();
    }

    internal static Result<IReadOnlyList<ElementFinding>> Check(
        IReadOnlyList<ElementInput> values, CodeTables tables, Func<string, DateOnly, decimal> figure, DateTimeOffset now)
    {
        var (writer, findings, given) = (new ElementWriter(), new List<ElementFinding>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (path, value) in values)
        {
            if (ElementWriter.Find(path) is not var (element, place))
            {
                return new InvalidInput("declarations.no_element", new LocalizedText("This is no element of a declaration.", "Ce n'est pas un élément d'une déclaration."), path);
            }

            if (writer.TrySet(element, place, value))
            {
                given[$"declaration.{place}"] = path;
            }
            else
            {
                var format = RuleCatalogue.Find("DEC-GEN-002");
                findings.Add(new ElementFinding(format.Id, format.Severity, path, Filled(format.Text, element.Name)));
            }
        }

        var judgement = new Judgement(Normalization.Clean(writer.Content), tables, Nobody, Nobody, now, figure);
        RuleSet.Judge(judgement, OfValues);
        findings.AddRange(
            from finding in judgement.Findings
            where given.ContainsKey(finding.Path)
            select new ElementFinding(finding.RuleId, finding.Severity, given[finding.Path], new LocalizedText(finding.MessageEn, finding.MessageFr)));
        return findings;
    }

    private static LocalizedText Filled(LocalizedText text, LocalizedText field) =>
        new(text.En.Replace("{field}", field.En, StringComparison.Ordinal), text.Fr.Replace("{field}", field.Fr, StringComparison.Ordinal));
}
