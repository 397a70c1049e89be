using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Kernel;
using MediatR;

namespace Cers.Declarations.UseCases;

internal sealed class CheckBulkFileHandler(StandingAccess access, BulkFileChecks checks) : IRequestHandler<CheckBulkFile, Result<BulkLoadReport>>
{
    /// <summary>What holds up the account's commands would hold up the load too, and is no matter to other queries.</summary>
    public async Task<Result<BulkLoadReport>> Handle(CheckBulkFile request, CancellationToken ct) =>
        await access.DenialAsync(request.Account, DeclarationsPermissions.SendBulk, whileHeld: false, ct) is { } denial
            ? denial
            : await checks.CheckAsync(request.Account, request.File, request.AllOrNothing, request.Confirmed, ct);
}
