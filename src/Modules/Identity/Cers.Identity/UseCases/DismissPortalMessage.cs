using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class DismissPortalMessageHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<DismissPortalMessage, Result<Done>>
{
    public async Task<Result<Done>> Handle(DismissPortalMessage request, CancellationToken ct)
    {
        var (me, now) = (scope.Actor.Person!.Value, clock.GetUtcNow());
        scope.Concerns("message", request.Message.ToString());
        var version = await db.PortalMessages
            .Where(m => m.Id == request.Message && m.BeginsAt <= now && now < m.EndsAt)
            .Select(m => (int?)m.Version)
            .SingleOrDefaultAsync(ct);
        if (version is not { } seen)
        {
            return IdentityErrors.UnknownMessage();
        }

        var dismissed = await db.DismissedMessages.SingleOrDefaultAsync(d => d.PersonId == me && d.MessageId == request.Message, ct);
        if (dismissed is null)
        {
            db.Add(new DismissedMessage { PersonId = me, MessageId = request.Message, Version = seen });
        }
        else
        {
            dismissed.Version = seen;
        }

        return default(Done);
    }
}
