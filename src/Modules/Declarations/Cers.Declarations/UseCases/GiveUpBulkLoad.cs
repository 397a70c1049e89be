using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>Ends a bulk load that crashed again and again, so that it holds up no other. Refused when another host has taken it over.</summary>
[SystemOnly, InWords("Give up a bulk load", "Abandonner un chargement en bloc")]
internal sealed record GiveUpBulkLoad(AccountId Account, Guid Load, long Fence) : ICommand<BulkProgress>, IAccountMessage;

internal sealed class GiveUpBulkLoadHandler(DeclarationsDbContext db, MessageScope scope, BulkEnds ends, TimeProvider clock)
    : IRequestHandler<GiveUpBulkLoad, Result<BulkProgress>>
{
    public async Task<Result<BulkProgress>> Handle(GiveUpBulkLoad request, CancellationToken ct)
    {
        scope.Concerns("bulk load", request.Load.ToString());
        if (await db.LockBulkLoadAsync(request.Load, ct) is not { IsFinished: false } load || load.Fence != request.Fence)
        {
            return BulkProgress.TakenOver;
        }

        load.End(load.Done == 0 ? BulkLoadState.Refused : BulkLoadState.Cancelled, BulkEnding.Fault, clock.GetUtcNow());
        var told = await ends.TellAsync(load, ct);
        return told.IsSuccess ? BulkProgress.Of(load) : told.As<BulkProgress>();
    }
}
