using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Kernel;
using MediatR;

namespace Cers.Declarations.UseCases;

internal sealed class CheckBulkFileHandler(BulkFileChecks checks) : IRequestHandler<CheckBulkFile, Result<BulkLoadReport>>
{
    public Task<Result<BulkLoadReport>> Handle(CheckBulkFile request, CancellationToken ct) =>
        checks.CheckAsync(request.Account, request.File, request.AllOrNothing, request.Confirmed, ct);
}
