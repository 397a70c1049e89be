using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>Counts a wrong comparison at the secret; the twentieth pauses the redemption and raises the alarm (N-09).</summary>
[SystemOnly]
internal sealed record CountWrongSecret(Guid Secret) : ICommand<Done>;

internal sealed class CountWrongSecretHandler(RegistrationDbContext db, MessageScope scope, UnitMailbox unit, TimeProvider clock)
    : IRequestHandler<CountWrongSecret, Result<Done>>
{
    public async Task<Result<Done>> Handle(CountWrongSecret request, CancellationToken ct)
    {
        var secret = await db.LockSecretAsync(request.Secret, ct);
        if (secret is null)
        {
            return default(Done);
        }

        var now = clock.GetUtcNow();
        db.Add(WrongAttempt.Of(secret, scope.Actor.Person, now));
        if (!secret.CountWrong())
        {
            return default(Done);
        }

        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == secret.ApplicationId, ct);
        db.Add(HistoryEntry.Of(application.Id, ApplicationEventKind.SecretPaused, application.State, null, now));
        scope.Concerns("application", application.Number);
        scope.Mail(SecretPausedMail.To(application));
        foreach (var alarm in SecretPausedAlarmMail.To(unit, application.Number))
        {
            scope.Mail(alarm);
        }

        return default(Done);
    }
}
