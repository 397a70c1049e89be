using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Registration.Contracts;

namespace Cers.Declarations.CommandLine;

/// <summary>
/// Judges declarations of a file by the rules that need nothing but the file and the code tables: no account, no earlier declarations, no exchange rates, no register of
/// outages, no time of receipt. What they say is what a load would say; what is not asked a load asks too.
/// </summary>
internal static class BulkRehearsal
{
    private static readonly string[] OfTheWhole = ["DEC-EXP-003", "DEC-EXP-004", "DEC-EXP-005", "DEC-EXP-006", "DEC-EXP-007", "DEC-CSP-", "DEC-OTS-"];
    private static readonly string[] OfEarlier = ["DEC-DUP-", "DEC-CVY-005", "DEC-REF-002", "DEC-VAL-007"];
    private static readonly string[] OfFigures = ["DEC-VAL-006", "DEC-VAL-008", "DEC-VAL-009", "DEC-HS-005"];
    private static readonly string[] OfReceipt = ["DEC-TIM-005", "DEC-TIM-006", "DEC-TIM-009", "DEC-TIM-010", "DEC-TIM-011", "DEC-AMD-", "DEC-VOD-"];

    // The account fills these where the file leaves them blank.
    private static readonly HashSet<string> FilledByAccount = ["declaration.exporter.businessNumber", "declaration.exporter.authorizationId", "declaration.exporter.name"];

    private static readonly FilingRights Nobody = new(
        BusinessNumber.Parse("100000009RM9999"), AuthorizationId.Parse("AA0001"), true, "", null, BusinessDesignation.Exporter, true);

    private static readonly IReadOnlyList<Rule> Asked =
        [.. RuleSet.All.Where(r => !OfTheWhole.Concat(OfEarlier).Concat(OfFigures).Concat(OfReceipt).Any(id => r.Entry.Id.StartsWith(id, StringComparison.Ordinal)))];

    /// <summary>Rules of the set that only a load asks.</summary>
    public static IReadOnlyList<string> NotAsked { get; } = [.. RuleSet.All.Select(r => r.Entry.Id).Except(Asked.Select(r => r.Entry.Id))];

    public static IReadOnlyList<BulkFinding> Judge(BulkDeclaration declaration, CodeTables tables, DateTimeOffset now)
    {
        // Drafts are judged when they are submitted.
        if (declaration is not { Content: { } content, Submit: true })
        {
            return declaration.Faults;
        }

        // No rate is so young: what is reckoned in Canadian dollars is not asked.
        var judgement = new Judgement(Normalization.Clean(content), tables, Nobody, Nobody, now, (key, _) => key == "exchange.maxAgeDays" ? -1 : throw new InvalidOperationException($"{key} is not known here."));
        RuleSet.Judge(judgement, Asked);
        return declaration.Tell([.. judgement.Findings.Where(f => f.RuleId != BulkRules.Mandatory || !FilledByAccount.Contains(f.Path))]);
    }
}
