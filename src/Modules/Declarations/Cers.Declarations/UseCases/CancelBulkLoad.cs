using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Declarations.UseCases;

internal sealed class CancelBulkLoadHandler(DeclarationsDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<CancelBulkLoad, Result<Done>>
{
    public async Task<Result<Done>> Handle(CancelBulkLoad request, CancellationToken ct)
    {
        scope.Concerns("bulk load", request.Load.ToString());
        if (await db.LockBulkLoadAsync(request.Load, ct) is not { } load)
        {
            return new NotAllowed();
        }

        if (load.IsFinished)
        {
            return new Conflict(
                "declarations.bulk_ended", new LocalizedText("The bulk load has ended.", "Le chargement en bloc est terminé."), "load");
        }

        load.AskToCancel(clock.GetUtcNow());
        scope.Signal(BulkIntake.Signal, load.Id.ToString());
        return default(Done);
    }
}
