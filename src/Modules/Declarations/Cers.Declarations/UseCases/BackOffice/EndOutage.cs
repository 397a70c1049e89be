using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Outages;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class EndOutageHandler(DeclarationsDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<EndOutage, Result<Done>>
{
    public Task<Result<Done>> Handle(EndOutage request, CancellationToken ct) =>
        db.ChangeOutageAsync(scope, request.Number, request.Version, o => o.End(request.EndsAt, scope.Actor, clock.GetUtcNow()), ct);
}

internal static class ChangedOutage
{
    /// <summary>Changes an entry as the caller's page showed it; refused when there is none, or it has been changed since.</summary>
    public static async Task<Result<Done>> ChangeOutageAsync(
        this DeclarationsDbContext db, MessageScope scope, string number, int version, Func<Outage, Result<OutageEvent>> change, CancellationToken ct)
    {
        var outage = await db.Outages.FromSql($"select * from declarations.outages where number = {number} for update").SingleOrDefaultAsync(ct);
        if (outage is null)
        {
            return OutageErrors.Unknown();
        }

        scope.Concerns("outage", outage.Number);
        if (outage.Version != version)
        {
            return OutageErrors.Changed();
        }

        var changed = change(outage);
        if (!changed.IsSuccess)
        {
            return changed.As<Done>();
        }

        db.OutageEvents.Add(changed.Value);
        return default(Done);
    }
}
