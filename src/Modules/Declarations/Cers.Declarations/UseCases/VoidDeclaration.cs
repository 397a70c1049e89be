using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Voids a submitted declaration, for good: its number stays and answers that it is void. An amendment in work ends with it. Refused when somebody changed the
/// declaration since the version that was seen. One that has left the online history comes back to it for a time.
/// </summary>
[Permission(DeclarationsPermissions.Change), InWords("Void a declaration", "Annuler une déclaration")]
internal sealed record VoidDeclaration(AccountId Account, string? ClientRequestId, ProofOfReport ProofOfReport, int Version, string? Reason, string? Explanation)
    : ICommand<SubmittedDeclaration>, IAccountMessage, IClientRequest;

internal sealed class VoidDeclarationValidator : AbstractValidator<VoidDeclaration>
{
    public VoidDeclarationValidator() => RuleFor(m => m.Explanation).IsExplanation();
}

internal sealed class VoidDeclarationHandler(DeclarationsDbContext db, MessageScope scope, ChangeChecks checks, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<VoidDeclaration, Result<SubmittedDeclaration>>
{
    public async Task<Result<SubmittedDeclaration>> Handle(VoidDeclaration request, CancellationToken ct)
    {
        if (await db.LockDeclarationAsync(request.Account, request.ProofOfReport, ct) is not { } declaration)
        {
            return new NotAllowed();
        }

        scope.Concerns("declaration", declaration.Id.ToString());
        var (newest, now) = (await db.NewestAsync(declaration, ct), clock.GetUtcNow());
        var change = new Change(
            ChangeKind.Void, declaration, newest.Content, request.Version, request.Reason, request.Explanation.AsGiven(), now,
            settings.Int("declaration.voidWindowDays", OttawaTime.DateOf(now)));
        var judged = await checks.JudgeAsync(change, newest.Content, [], ct);
        if (!judged.IsSuccess)
        {
            return judged.As<SubmittedDeclaration>();
        }

        var from = declaration.Status;
        declaration.Void();
        db.StatusHistory.Add(StatusEvent.Changed(change, from, scope.Actor.FilerName(), scope.Actor.Channel, judged.Value.Acknowledgements));
        await db.Drafts.Where(d => d.Amends == declaration.ProofOfReport).ExecuteDeleteAsync(ct);
        await db.ForgetAsync(declaration, ct);

        // Asked when the amendment in work is gone: it may have been all that kept the report.
        if (await db.HasLeftHistoryAsync(declaration, settings.Int("history.maxReports", OttawaTime.DateOf(now)), ct))
        {
            await db.BringBackAsync(declaration, now, ct);
        }

        scope.Publish(new DeclarationVoided(declaration.AccountId, declaration.ReceivedOn, declaration.Id, scope.Actor.Person, scope.Actor.Channel));
        return new SubmittedDeclaration(declaration.AccountId, declaration.ReceivedOn, declaration.Id) { Saved = new SavedDeclaration(declaration, newest) };
    }
}
