using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class SendBulkLoadForValidator : AbstractValidator<SendBulkLoadFor>
{
    public SendBulkLoadForValidator() =>
        RuleFor(m => m.Reason).Must(r => r?.Trim().Length is >= 5 and <= 200 && !r.Any(char.IsControl)).Says(
            "declarations.bulk_why", "Say in 5 to 200 characters who called and why.", "Indiquez en 5 à 200 caractères qui a appelé et pourquoi.");
}

internal sealed class SendBulkLoadForHandler(BulkIntake intake, MessageScope scope, IMediator mediator) : IRequestHandler<SendBulkLoadFor, Result<BulkLoadSent>>
{
    public async Task<Result<BulkLoadSent>> Handle(SendBulkLoadFor request, CancellationToken ct)
    {
        var found = await mediator.Send(new FindAccountByBusinessNumber(request.BusinessNumber), ct);
        if (!found.IsSuccess)
        {
            return found.As<BulkLoadSent>();
        }

        if (found.Value.Account is not { } account)
        {
            return new NotFound(
                "declarations.bulk_no_account",
                new LocalizedText("This business has no business account.", "Cette entreprise n'a pas de compte d'entreprise."),
                "businessNumber");
        }

        if (found.Value.Suspended)
        {
            return new Conflict(
                "declarations.bulk_account_suspended",
                new LocalizedText("The business account is suspended.", "Le compte d'entreprise est suspendu."),
                "businessNumber");
        }

        // From here on it is the owner's to read in the account's own trail.
        scope.Enter(account);
        scope.Because(request.Reason.Trim());
        return await intake.TakeAsync(account, request.File, request.AllOrNothing, request.Confirmed, request.Reason.Trim(), ct);
    }
}
