using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class ListOutagesHandler(DeclarationsDbContext db, TimeProvider clock) : IRequestHandler<ListOutages, Result<Page<OutageRow>>>
{
    public async Task<Result<Page<OutageRow>>> Handle(ListOutages request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var page = await db.Outages.AsNoTracking().PageAsync(
            request.Page, o => o.StartsAt, o => o.Id, o => o, o => new Keyset(o.StartsAt, o.Id), newestFirst: true, ct);
        return page.IsSuccess ? page.Value.Select(o => o.ToRow(now)) : page.As<Page<OutageRow>>();
    }
}
