using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

internal sealed class FindBulkLoadSentHandler(DeclarationsDbContext db, StoredAnswers answers) : IRequestHandler<FindBulkLoadSent, Result<BulkLoadDetails?>>
{
    public async Task<Result<BulkLoadDetails?>> Handle(FindBulkLoadSent request, CancellationToken ct)
    {
        // The id of another kind of command names no load of the account.
        var sent = (await answers.FindAsync<BulkLoadSent>(db, request.ClientRequestId, ct))?.Value?.Id;
        var load = sent is null ? null : await db.BulkLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == sent, ct);
        return Result<BulkLoadDetails?>.Success(load?.Tell());
    }
}
