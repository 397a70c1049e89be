using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Starts an amendment of a submitted declaration: a draft that points to it and holds what was last declared. One at a time for each declaration; it is saved and
/// deleted as any draft, and consumed by the amendment. Refused to whoever could not submit it: of a report that has left the history only the owner or a proxy amends.
/// </summary>
[Permission(DeclarationsPermissions.Change), InWords("Start an amendment", "Commencer une modification")]
internal sealed record StartAmendment(AccountId Account, string? ClientRequestId, ProofOfReport ProofOfReport, int Version)
    : ICommand<SavedDraft>, IAccountMessage, IClientRequest;

internal sealed class StartAmendmentHandler(DeclarationsDbContext db, MessageScope scope, ChangeChecks checks, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<StartAmendment, Result<SavedDraft>>
{
    public async Task<Result<SavedDraft>> Handle(StartAmendment request, CancellationToken ct)
    {
        if (await db.LockDeclarationAsync(request.Account, request.ProofOfReport, ct) is not { } declaration)
        {
            return new NotAllowed();
        }

        scope.Concerns("declaration", declaration.Id.ToString());
        if (Refusal(declaration, request.Version) is { } refusal)
        {
            return refusal;
        }

        if (await db.Drafts.AnyAsync(d => d.Amends == declaration.ProofOfReport, ct))
        {
            return new Conflict(
                "declarations.amendment_in_work",
                new LocalizedText("An amendment of this declaration is already in work.", "Une modification de cette déclaration est déjà en cours."),
                "proofOfReport");
        }

        var now = clock.GetUtcNow();
        if (!checks.MayChangeLate() && await db.HasLeftHistoryAsync(declaration, settings.Int("history.maxReports", OttawaTime.DateOf(now)), ct))
        {
            return ChangeChecks.OutOfHistory();
        }

        var declared = await db.NewestAsync(declaration, ct);
        var draft = Draft.StartAmendment(declaration, declared.Content, scope.Actor, now);
        db.Drafts.Add(draft);
        return new SavedDraft(request.Account, draft.Id, draft.Version);
    }

    private static RuleViolation? Refusal(Declaration declaration, int seen) =>
        !declaration.MayChange ? RuleCatalogue.Find("DEC-AMD-006").ToViolation("proofOfReport")
        : declaration.Channel == Channel.Historical ? RuleCatalogue.Find("DEC-AMD-008").ToViolation("proofOfReport")
        : declaration.Version != seen ? RuleCatalogue.Find("DEC-AMD-007").ToViolation("version")
        : null;
}
