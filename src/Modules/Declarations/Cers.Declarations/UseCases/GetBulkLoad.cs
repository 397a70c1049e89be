using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

internal sealed class GetBulkLoadHandler(DeclarationsDbContext db) : IRequestHandler<GetBulkLoad, Result<BulkLoadDetails?>>
{
    public async Task<Result<BulkLoadDetails?>> Handle(GetBulkLoad request, CancellationToken ct) =>
        Result<BulkLoadDetails?>.Success((await db.BulkLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == request.Load, ct))?.Tell());
}
