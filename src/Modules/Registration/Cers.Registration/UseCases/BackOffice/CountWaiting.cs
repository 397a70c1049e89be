using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class CountWaitingHandler(RegistrationDbContext db, MessageScope scope) : IRequestHandler<CountWaiting, Result<WaitingCounts>>
{
    public async Task<Result<WaitingCounts>> Handle(CountWaiting request, CancellationToken ct)
    {
        var me = scope.Actor.Person!.Value.Value;

        // Two bounded counts in one trip; each stops at its limit.
        var counts = await db.Database
            .SqlQuery<Counted>(
                $"""
                select
                    (select count(*)::int from (select from registration.applications
                        where state = 'Submitted' limit {WaitingCounts.Most}) t) as "ToTake",
                    (select count(*)::int from (select from registration.applications
                        where state = 'InReview' and assignee_id = {me} limit {WaitingCounts.Most}) t) as "Mine"
                """)
            .ToListAsync(ct);
        return new WaitingCounts(counts[0].ToTake, counts[0].Mine);
    }

    private sealed record Counted(int ToTake, int Mine);
}
