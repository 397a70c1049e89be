using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Tells after the acceptance why a declaration was late; no new version. Told once: refused when it was not late, is void, or has a reason already, in it or given
/// since.
/// </summary>
[Permission(DeclarationsPermissions.Change), InWords("Say why a declaration was late", "Indiquer pourquoi une déclaration était en retard")]
internal sealed record GiveLateReason(AccountId Account, string? ClientRequestId, ProofOfReport ProofOfReport, string Reason)
    : ICommand<SubmittedDeclaration>, IAccountMessage, IClientRequest;

internal sealed class GiveLateReasonValidator : AbstractValidator<GiveLateReason>
{
    public GiveLateReasonValidator() =>
        RuleFor(m => m.Reason)
            .Must(r => r.Trim().Length is >= Change.ShortestExplanation and <= Change.LongestExplanation && !r.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
            .Says(
                "declarations.late_reason",
                "A reason for lateness has 10 to 500 characters, without line breaks.",
                "Un motif de retard compte de 10 à 500 caractères, sans saut de ligne.");
}

internal sealed class GiveLateReasonHandler(DeclarationsDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<GiveLateReason, Result<SubmittedDeclaration>>
{
    public async Task<Result<SubmittedDeclaration>> Handle(GiveLateReason request, CancellationToken ct)
    {
        if (await db.LockDeclarationAsync(request.Account, request.ProofOfReport, ct) is not { } declaration)
        {
            return new NotAllowed();
        }

        scope.Concerns("declaration", declaration.Id.ToString());
        var newest = await db.NewestAsync(declaration, ct);
        var given = declaration.GiveLateReason(request.Reason.AsGiven()!, newest.Content);
        if (!given.IsSuccess)
        {
            return given.As<SubmittedDeclaration>();
        }

        db.StatusHistory.Add(StatusEvent.LateReasonGiven(declaration, scope.Actor.FilerName(), scope.Actor.Channel, clock.GetUtcNow()));
        return new SubmittedDeclaration(declaration.AccountId, declaration.ReceivedOn, declaration.Id) { Saved = new SavedDeclaration(declaration, newest) };
    }
}
