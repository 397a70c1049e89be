using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ConfirmRefusalHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ConfirmRefusal, Result<Done>>
{
    public async Task<Result<Done>> Handle(ConfirmRefusal request, CancellationToken ct)
    {
        var found = await db.LockAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        scope.Concerns("application", found.Value.Number);
        var confirmed = found.Value.ConfirmRefusal(Officer.Of(scope.Actor), clock.GetUtcNow());
        if (confirmed.IsSuccess)
        {
            scope.Mail(RefusedMail.To(found.Value));
        }

        return confirmed;
    }
}
