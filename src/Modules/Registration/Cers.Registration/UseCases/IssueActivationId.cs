using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class IssueActivationIdHandler(
    RegistrationDbContext db, MessageScope scope, IMediator mediator, KeyRing keys, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<IssueActivationId, Result<Done>>
{
    public async Task<Result<Done>> Handle(IssueActivationId request, CancellationToken ct)
    {
        var registered = await db.RmAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.BusinessNumber == request.BusinessNumber, ct);
        if (ApplicationRules.OfAccount(registered) is { } violation)
        {
            return violation;
        }

        var holder = await mediator.Send(new FindAccountByBusinessNumber(request.BusinessNumber), ct);
        if (holder.Value.Account is not null)
        {
            return ApplicationRules.AlreadyThere();
        }

        var former = await db.ActivationIds.SingleOrDefaultAsync(a => a.BusinessNumber == request.BusinessNumber && a.State == ActivationIdState.Issued, ct);
        former?.Replace();

        // Before the new one is inserted: at no moment are two alive.
        await db.SaveChangesAsync(ct);
        var now = clock.GetUtcNow();
        var (activation, text) = ActivationId.Issue(
            request.BusinessNumber,
            registered!.LegalName,
            request.OperatingName,
            request.Designation,
            await keys.CurrentAsync(KeyPurpose.Hmac, ct),
            now,
            settings.Int("secret.lifeDays", OttawaTime.DateOf(now)));
        db.Add(activation);
        scope.Concerns("activation", activation.Id.ToString());
        scope.Mail(ActivationIdMail.To(request, activation, text));
        return default(Done);
    }
}
