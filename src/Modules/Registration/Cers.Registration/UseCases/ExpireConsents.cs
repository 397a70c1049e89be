using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>
/// Ends requests for clients to which nobody agreed in time, with their applications, and those whose application ended without a decision. Running it twice, late or
/// on two hosts harms nothing.
/// </summary>
[SystemOnly]
internal sealed record ExpireConsents : ICommand<ExpiredConsents>;

internal sealed record ExpiredConsents(int Count);

internal sealed class ExpireConsentsHandler(RegistrationDbContext db, Associations associations, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ExpireConsents, Result<ExpiredConsents>>
{
    // What is left over is found the next time.
    private const int MostAtOnce = 1000;

    public async Task<Result<ExpiredConsents>> Handle(ExpireConsents request, CancellationToken ct)
    {
        scope.AcrossAccounts("nobody agreed in time");
        var now = clock.GetUtcNow();
        var due = await db.Associations
            .FromSql(
                $"""
                select * from registration.associations where state = 'AwaitingConsent' and consent_due_at <= {now}
                order by consent_due_at, id limit {MostAtOnce} for update skip locked
                """)
            .ToListAsync(ct);
        var ids = due.Select(a => a.ApplicationId).ToArray();
        var applications = await db.Applications.FromSql($"select * from registration.applications where id = any ({ids}) order by id for update").ToDictionaryAsync(a => a.Id, ct);
        var questions = await db.InformationRequests.Where(r => ids.Contains(r.ApplicationId) && !r.Closed).ToDictionaryAsync(r => r.ApplicationId, ct);
        foreach (var association in due)
        {
            associations.Tell(association, association.ExpireConsent(now), now);

            // One that waits for a second officer's refusal ends by that.
            _ = applications[association.ApplicationId].LapseUnconsented(questions.GetValueOrDefault(association.ApplicationId), now);
        }

        return new ExpiredConsents(due.Count + await EndAbandonedAsync(now, ct));
    }

    /// <summary>Requests whose application was withdrawn or lapsed.</summary>
    private async Task<int> EndAbandonedAsync(DateTimeOffset now, CancellationToken ct)
    {
        var abandoned = await db.Associations
            .FromSql(
                $"""
                select s.* from registration.associations s join registration.applications p on p.id = s.application_id
                where s.state in ('Requested', 'AwaitingConsent') and p.state in ('Withdrawn', 'Lapsed')
                order by s.asked_at, s.id limit {MostAtOnce} for update of s skip locked
                """)
            .ToListAsync(ct);
        foreach (var association in abandoned)
        {
            associations.Tell(association, association.End(AssociationActor.System, null, now), now);
        }

        return abandoned.Count;
    }
}
