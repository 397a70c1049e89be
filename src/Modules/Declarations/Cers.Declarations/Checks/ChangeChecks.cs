using Cers.Declarations.Contracts;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;

namespace Cers.Declarations.Checks;

/// <summary>A change that nothing stands against, and what was answered to its findings.</summary>
internal sealed record JudgedChange(Judgement Judgement, IReadOnlyList<Finding> Findings, IReadOnlyList<Acknowledgement> Acknowledgements);

/// <summary>Judges an amendment or a void: by the rules, and by who may do it after the window.</summary>
internal sealed class ChangeChecks(DeclarationChecks checks, MessageScope scope, IPermissions permissions)
{
    // Where the inputs of a change stand that the document does not have.
    private static readonly Dictionary<string, string> Inputs = new(StringComparer.Ordinal)
    {
        ["declaration"] = "source",
        ["declaration.control.status"] = "proofOfReport",
        ["declaration.control.channel"] = "proofOfReport",
        ["declaration.control.version"] = "version",
        ["declaration.control.reasonForAmendment"] = "reason",
        ["declaration.control.reasonForVoid"] = "reason",
        ["declaration.control.changeExplanation"] = "explanation",
    };

    public async Task<Result<JudgedChange>> JudgeAsync(
        Change change, DeclarationContent content, IReadOnlyCollection<Acknowledgement> acknowledgements, CancellationToken ct)
    {
        var judged = await checks.JudgeAsync(change, content, ct);
        if (!judged.IsSuccess)
        {
            return judged.As<JudgedChange>();
        }

        var (findings, reader) = (judged.Value.Findings, judged.Value.Filer(change.Declaration.AccountId));
        if (findings.Where(ChangeRules.IsAboutStanding).ToList() is { Count: > 0 } standing)
        {
            return Refused(standing, reader);
        }

        if (change.AfterWindow && !MayChangeLate())
        {
            return new Conflict(
                "declarations.window_over",
                new LocalizedText(
                    $"The period of {change.WindowDays} days is over: only the owner or a proxy may still change the declaration, with an explanation.",
                    $"La période de {change.WindowDays} jours est écoulée : seul le propriétaire ou un mandataire peut encore changer la déclaration, avec une explication."),
                "proofOfReport");
        }

        IReadOnlyList<Acknowledgement> answers =
        [
            .. acknowledgements.Where(a => !ChangeRules.WantsExplanation(a.RuleId)),
            .. findings.Where(f => change.IsExplained && ChangeRules.WantsExplanation(f.RuleId)).Select(f => new Acknowledgement(f.RuleId, change.Explanation!)),
        ];
        return RuleSet.Blocking(findings, answers) is { Count: > 0 } blocking
            ? Refused(blocking, reader)
            : new JudgedChange(judged.Value, findings, DeclarationVersion.Answered(findings, answers));
    }

    /// <summary>Why somebody else than the owner or a proxy may not amend a report that the account's history shows no more.</summary>
    public static Conflict OutOfHistory() =>
        new(
            "declarations.out_of_history",
            new LocalizedText(
                "The report has left the submission history: only the owner or a proxy may still amend it.",
                "La déclaration a quitté l'historique des soumissions : seul le propriétaire ou un mandataire peut encore la modifier."),
            "proofOfReport");

    /// <summary>The owner or a proxy is at work. A machine client has no role, and may not.</summary>
    public bool MayChangeLate() => scope.AccountRole is { } role && permissions.Find(DeclarationsPermissions.ChangeLate).AccountRoles.Contains(role);

    private static Result<JudgedChange> Refused(IEnumerable<Finding> findings, FindingReader reader) => Result<JudgedChange>.Refused(
        [.. reader.Reads(findings).Select(f => f.ToViolation() with { Path = Inputs.GetValueOrDefault(f.Path, f.Path) })]);
}
