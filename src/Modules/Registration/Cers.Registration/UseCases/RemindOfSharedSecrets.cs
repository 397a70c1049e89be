using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using Cers.Registration.Data;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>
/// Tells applicants that their shared secret ends in 30, 7, 1 days (N-08). Each reminder is sent once, however often or late it runs; one that is missed
/// altogether is passed over for the nearer one.
/// </summary>
[SystemOnly]
internal sealed record RemindOfSharedSecrets : ICommand<Batch>;

internal sealed class RemindOfSharedSecretsHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<RemindOfSharedSecrets, Result<Batch>>
{
    public async Task<Result<Batch>> Handle(RemindOfSharedSecrets request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = OttawaTime.DateOf(now);

        // Marked and read in one statement; of two hosts, the second passes over the rows that the first has in hand, and finds them marked later.
        var due = await db.Database
            .SqlQuery<Due>(
                $"""
                with due as (
                    select id, case when last_day - {today} <= 1 then 1 when last_day - {today} <= 7 then 7 else 30 end as days
                    from registration.shared_secrets
                    where state in ('Issued', 'Paused') and state = 'Issued' and ends_at > {now} and last_day - {today} <= 30
                        and coalesce(reminded_days, 31) > case when last_day - {today} <= 1 then 1 when last_day - {today} <= 7 then 7 else 30 end
                    order by ends_at, id limit {ExpireSharedSecretsHandler.AtATime} for update skip locked)
                update registration.shared_secrets s set reminded_days = due.days
                from due, registration.applications a
                where s.id = due.id and a.id = s.application_id
                returning a.number as "Number", a.email as "Email", a.language as "Language", s.last_day as "LastDay", due.days as "Days"
                """)
            .ToListAsync(ct);
        foreach (var secret in due)
        {
            scope.Mail(SecretEndsMail.To(secret.Number, secret.Email, Enum.Parse<Language>(secret.Language), secret.LastDay, secret.Days));
        }

        return new Batch(due.Count, due.Count == ExpireSharedSecretsHandler.AtATime);
    }

    private sealed record Due(string Number, string Email, string Language, DateOnly LastDay, int Days);
}
