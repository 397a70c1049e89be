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

/// <summary>Ends the shared secrets whose last day is over and tells their applicants (N-10). Running it twice, or late, harms nothing.</summary>
[SystemOnly]
internal sealed record ExpireSharedSecrets : ICommand<ExpiredSecrets>;

internal sealed record ExpiredSecrets(int Count);

internal sealed class ExpireSharedSecretsHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ExpireSharedSecrets, Result<ExpiredSecrets>>
{
    public async Task<Result<ExpiredSecrets>> Handle(ExpireSharedSecrets request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var applications = await db.Database
            .SqlQuery<Guid>(
                $"""
                update registration.shared_secrets set state = 'Expired'
                where state in ('Issued', 'Paused') and ends_at <= {now}
                returning application_id
                """)
            .ToListAsync(ct);
        foreach (var application in await db.Applications.AsNoTracking().Where(a => applications.Contains(a.Id)).ToListAsync(ct))
        {
            db.Add(HistoryEntry.Of(application.Id, ApplicationEventKind.SecretExpired, application.State, null, now));
            scope.Mail(SecretExpiredMail.To(application));
        }

        return new ExpiredSecrets(applications.Count);
    }
}
