using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class SendDeadLetterAgainHandler(PlatformDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<SendDeadLetterAgain, Result<Done>>
{
    public async Task<Result<Done>> Handle(SendDeadLetterAgain request, CancellationToken ct)
    {
        scope.Concerns("dead letter", request.Id.ToString());
        var row = await db.Set<OutboxRow>().FromSql($"select * from platform.outbox where id = {request.Id} for update").SingleOrDefaultAsync(ct);
        if (row is not { State: "dead" })
        {
            return new Conflict(
                "operations.no_dead_letter",
                new LocalizedText("This is no dead letter any more.", "Ce n'est plus un envoi en échec."));
        }

        var now = clock.GetUtcNow();
        if (row.SecretEndsAt is { } ends && (row.Secret is null || ends <= now))
        {
            return new Conflict(
                "operations.secret_ended",
                new LocalizedText(
                    "Its secret has ended: it is not sent again. Who needs one asks for a new one.",
                    "Son secret est périmé : l'envoi n'est pas repris. La personne concernée en demande un nouveau."));
        }

        row.State = "waiting";
        row.Attempts = 0;
        row.NextAttemptAt = now;
        row.LastError = null;
        return default(Done);
    }
}
