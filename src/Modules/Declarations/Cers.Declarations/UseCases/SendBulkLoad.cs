using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Kernel;
using MediatR;

namespace Cers.Declarations.UseCases;

internal sealed class SendBulkLoadHandler(BulkIntake intake) : IRequestHandler<SendBulkLoad, Result<BulkLoadSent>>
{
    public Task<Result<BulkLoadSent>> Handle(SendBulkLoad request, CancellationToken ct) =>
        intake.TakeAsync(request.Account, request.File, request.AllOrNothing, request.Confirmed, null, ct);
}
