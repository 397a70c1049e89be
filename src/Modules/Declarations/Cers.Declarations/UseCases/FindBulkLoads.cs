using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

internal sealed class FindBulkLoadsHandler(DeclarationsDbContext db) : IRequestHandler<FindBulkLoads, Result<Page<BulkLoadDetails>>>
{
    public async Task<Result<Page<BulkLoadDetails>>> Handle(FindBulkLoads request, CancellationToken ct)
    {
        var page = await db.BulkLoads.AsNoTracking().PageAsync(
            request.Page, l => l.ReceivedAt, l => l.Id, l => l, l => new Keyset(l.ReceivedAt, l.Id), newestFirst: true, ct);
        return page.IsSuccess ? page.Value.Select(l => l.Tell()) : page.As<Page<BulkLoadDetails>>();
    }
}
