using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>How far a bulk load is, for who follows it: whether the caller may see it is asked of the database each time. Null where the account has no such load.</summary>
[Permission(DeclarationsPermissions.SeeBulk), InWords("Follow a bulk load", "Suivre un chargement en bloc")]
internal sealed record FollowBulkLoad(AccountId Account, Guid Load) : IQuery<BulkLoadDetails?>, IAccountMessage;

internal sealed class FollowBulkLoadHandler(DeclarationsDbContext db, StandingAccess access) : IRequestHandler<FollowBulkLoad, Result<BulkLoadDetails?>>
{
    public async Task<Result<BulkLoadDetails?>> Handle(FollowBulkLoad request, CancellationToken ct) =>
        await access.DenialAsync(request.Account, DeclarationsPermissions.SeeBulk, whileHeld: true, ct) is { } denial
            ? Result<BulkLoadDetails?>.Refused([denial])
            : Result<BulkLoadDetails?>.Success((await db.BulkLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == request.Load, ct))?.Tell());
}
