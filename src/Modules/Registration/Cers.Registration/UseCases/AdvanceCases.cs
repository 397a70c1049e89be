using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>
/// Ends the terms that have run out: a case whose client did not answer is decided on the file, a decided one is closed. One statement, so many at a time; a case that
/// another host moves at this moment is left to it, and one that was moved is not moved again.
/// </summary>
[SystemOnly]
internal sealed record AdvanceCases : ICommand<Batch>;

internal sealed class AdvanceCasesHandler(RegistrationDbContext db, TimeProvider clock) : IRequestHandler<AdvanceCases, Result<Batch>>
{
    private const int AtATime = 500;

    public async Task<Result<Batch>> Handle(AdvanceCases request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        // When a case is due of which so many business days were left; there never are more than it began with.
        var resumed = Enumerable.Range(1, CaseClock.ServiceDays).Select(left => CaseClock.Resumed(now, left)).ToArray();
        var moved = await db.Database.ExecuteSqlAsync(
            $"""
            with moved as (
                update registration.cases c set
                    state = case state when 'AwaitingClient' then 'UnderReview' else 'Closed' end,
                    due_at = case state when 'AwaitingClient' then ({resumed})[greatest(c.days_left, 1)] end,
                    days_left = null, reminded = 0, version = version + 1
                where id in (
                    select id from registration.cases
                    where state in ('AwaitingClient', 'Decided') and due_at <= {now} order by due_at limit {AtATime} for update skip locked)
                returning c.id, c.state)
            insert into registration.case_history (id, case_id, at, kind, state)
            select gen_random_uuid(), id, {now}, case state when 'Closed' then 'Closed' else 'WaitOver' end, state from moved
            """,
            ct);
        return new Batch(moved, moved == AtATime);
    }
}
