using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Outages;
using Cers.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class GetOutageHandler(DeclarationsDbContext db, KnownOutages outages, TimeProvider clock) : IRequestHandler<GetOutage, Result<OutageDetails>>
{
    private const int Most = 100;

    public async Task<Result<OutageDetails>> Handle(GetOutage request, CancellationToken ct)
    {
        var outage = await db.Outages.AsNoTracking().SingleOrDefaultAsync(o => o.Number == request.Number, ct);
        if (outage is null)
        {
            return OutageErrors.Unknown();
        }

        var events = await db.OutageEvents.AsNoTracking().Where(e => e.OutageId == outage.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToListAsync(ct);
        return new OutageDetails(
            outage.ToRow(clock.GetUtcNow()), outages.Periods.GraceEndsAt(outage.Period), outages.Periods.CatchUpEndsAt(outage.Period), [.. events.Select(e => e.ToRow())]);
    }
}
