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
/// Ends applications whose questions nobody answered in time, and approved ones whose shared secret expired 180 days ago and was not replaced; tells their
/// applicants (N-07). So many at a time; one that somebody decides on at this moment is left to the next run.
/// </summary>
[SystemOnly]
internal sealed record LapseApplications : ICommand<Batch>;

internal sealed class LapseApplicationsHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<LapseApplications, Result<Batch>>
{
    public const int DaysToReplace = 180;
    private const int Most = 200;

    public async Task<Result<Batch>> Handle(LapseApplications request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = OttawaTime.DateOf(now);
        var expiredBefore = OttawaTime.EndOf(today.AddDays(-DaysToReplace - 1));
        var over = await db.Applications
            .FromSql(
                $"""
                select a.* from registration.applications a
                where a.id in (
                    (select r.application_id from registration.application_information_requests r
                        where not r.closed and r.last_day < {today} order by r.last_day, r.id limit {Most})
                    union all
                    (select b.id from registration.applications b
                        cross join lateral (
                            select s.state, s.ends_at from registration.shared_secrets s
                            where s.application_id = b.id order by s.issued_at desc, s.id desc limit 1) newest
                        where b.state = 'Approved' and newest.state = 'Expired' and newest.ends_at <= {expiredBefore}
                        limit {Most}))
                    and a.state in ('NeedsInformation', 'Approved')
                for update of a skip locked
                """)
            .ToListAsync(ct);
        var ids = over.Select(a => a.Id).ToList();
        var open = await db.InformationRequests.Where(r => ids.Contains(r.ApplicationId) && !r.Closed).ToDictionaryAsync(r => r.ApplicationId, ct);
        foreach (var application in over)
        {
            application.Lapse(open.GetValueOrDefault(application.Id), now);
            scope.Mail(LapsedMail.To(application));
        }

        return new Batch(over.Count, MayBeMore: over.Count >= Most);
    }
}
