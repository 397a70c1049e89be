using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>
/// Reminds applicants who have not answered, on day 10 and day 25 (N-04), so many at a time. What is counted commits with the mail: run twice, late or on
/// two hosts, nobody is reminded twice.
/// </summary>
[SystemOnly]
internal sealed record RemindApplicants : ICommand<Batch>;

internal sealed class RemindApplicantsHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<RemindApplicants, Result<Batch>>
{
    private const int Most = 200;

    public async Task<Result<Batch>> Handle(RemindApplicants request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = OttawaTime.DateOf(now);
        var (first, second) = (today.AddDays(-InformationRequest.ReminderDays[0]), today.AddDays(-InformationRequest.ReminderDays[1]));
        var due = await db.InformationRequests
            .FromSql(
                $"""
                select * from registration.application_information_requests
                where not closed and reminders < 2 and last_day >= {today}
                    and ((reminders = 0 and asked_on <= {first}) or asked_on <= {second})
                order by asked_on, id limit {Most}
                for update skip locked
                """)
            .ToListAsync(ct);
        var ids = due.Select(r => r.ApplicationId).ToList();
        var applications = await db.Applications.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        foreach (var open in due.Where(r => r.Remind(today)))
        {
            var application = applications[open.ApplicationId];
            db.Add(HistoryEntry.Of(application.Id, ApplicationEventKind.Reminded, application.State, null, now));
            scope.Mail(AnswerReminderMail.To(application, open.LastDay));
        }

        return new Batch(due.Count, MayBeMore: due.Count == Most);
    }
}
