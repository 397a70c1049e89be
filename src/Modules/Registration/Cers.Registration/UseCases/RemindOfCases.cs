using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>Reminds the unit of cases that are due within a business day, and once more of those that are overdue; of each term once, however often it runs.</summary>
[SystemOnly]
internal sealed record RemindOfCases : ICommand<Batch>;

internal sealed class RemindOfCasesHandler(RegistrationDbContext db, MessageScope scope, TccuMailbox unit, BusinessDays days, TimeProvider clock) : IRequestHandler<RemindOfCases, Result<Batch>>
{
    private const int AtATime = 100;

    public async Task<Result<Batch>> Handle(RemindOfCases request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var soon = CaseClock.After(now, 1, days);
        var due = await db.Database.SqlQuery<Due>(
            $"""
            update registration.cases set reminded = case when due_at <= {now} then 2 else 1 end
            where id in (
                select id from registration.cases
                where state in ('Open', 'Triaged', 'UnderReview', 'Reopened') and (due_at <= {now} and reminded < 2 or due_at <= {soon} and reminded = 0)
                order by due_at limit {AtATime} for update skip locked)
            returning number as "Number", due_at as "DueAt", reminded as "Reminded"
            """).ToListAsync(ct);
        foreach (var one in due.OrderBy(d => d.DueAt))
        {
            CaseQueueMail.To(unit, one.Number, one.Reminded == 2 ? QueueNews.Overdue : QueueNews.DueSoon, CaseClock.DayOf(one.DueAt)).ToList().ForEach(scope.Mail);
        }

        return new Batch(due.Count, due.Count == AtATime);
    }

    private sealed record Due(string Number, DateTimeOffset DueAt, int Reminded);
}
