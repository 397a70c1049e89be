using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using MediatR;

namespace Cers.Declarations.UseCases;

internal sealed class GetBulkReportHandler(DeclarationsDbContext db) : IRequestHandler<GetBulkReport, Result<BulkLoadReport?>>
{
    public async Task<Result<BulkLoadReport?>> Handle(GetBulkReport request, CancellationToken ct) =>
        Result<BulkLoadReport?>.Success((await db.ReadReportAsync(request.Load, ct))?.Report);
}
