using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>
/// Ends the shared secrets whose last day is over and tells their applicants (N-10), so many in one transaction of some statements, however many there
/// are. Running it twice, or late, harms nothing.
/// </summary>
[SystemOnly]
internal sealed record ExpireSharedSecrets : ICommand<Batch>;

internal sealed class ExpireSharedSecretsHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<ExpireSharedSecrets, Result<Batch>>
{
    /// <summary>How many at a time, so that no lock lasts long.</summary>
    public const int AtATime = 2000;

    public async Task<Result<Batch>> Handle(ExpireSharedSecrets request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ended = await db.Database
            .SqlQuery<Ended>(
                $"""
                with due as (
                    select id from registration.shared_secrets
                    where state in ('Issued', 'Paused') and ends_at <= {now}
                    order by ends_at, id limit {AtATime} for update skip locked),
                ended as (
                    update registration.shared_secrets s set state = 'Expired' from due where s.id = due.id returning s.application_id),
                noted as (
                    insert into registration.application_history (id, application_id, at, kind, state)
                    select gen_random_uuid(), a.id, {now}, {nameof(ApplicationEventKind.SecretExpired)}, a.state
                    from ended join registration.applications a on a.id = ended.application_id)
                select a.number as "Number", a.email as "Email", a.language as "Language"
                from ended join registration.applications a on a.id = ended.application_id
                """)
            .ToListAsync(ct);
        foreach (var secret in ended)
        {
            scope.Mail(SecretExpiredMail.To(secret.Number, secret.Email, Enum.Parse<Language>(secret.Language)));
        }

        return new Batch(ended.Count, ended.Count == AtATime);
    }

    private sealed record Ended(string Number, string Email, string Language);
}
