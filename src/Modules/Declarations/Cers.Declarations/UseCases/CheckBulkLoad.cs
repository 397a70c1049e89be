using System.Text.Json.Serialization;
using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>
/// The file of a bulk load was read as a whole: it is refused, with nothing of it submitted, or its declarations are processed from now on. Refused when another host has
/// taken the load over.
/// </summary>
/// <param name="Fence">The sender's.</param>
/// <param name="Faults">What refuses the file.</param>
[SystemOnly, InWords("Check the file of a bulk load", "Vérifier le fichier d'un chargement en bloc")]
internal sealed record CheckBulkLoad(AccountId Account, Guid Load, long Fence, [property: JsonIgnore] IReadOnlyList<BulkFinding> Faults, int Declarations)
    : ICommand<BulkProgress>, IAccountMessage;

/// <param name="GoesOn">There is more to process.</param>
/// <param name="Done">The last ordinal that has its result.</param>
internal sealed record BulkProgress(bool GoesOn, int Done)
{
    public static readonly Conflict TakenOver = new(
        "declarations.bulk_taken_over", new LocalizedText("Another host works on this bulk load.", "Un autre hôte travaille à ce chargement en bloc."));

    public static BulkProgress Of(BulkLoad load) => new(!load.IsFinished, load.Done);
}

internal sealed class CheckBulkLoadHandler(DeclarationsDbContext db, MessageScope scope, BulkEnds ends, TimeProvider clock)
    : IRequestHandler<CheckBulkLoad, Result<BulkProgress>>
{
    public async Task<Result<BulkProgress>> Handle(CheckBulkLoad request, CancellationToken ct)
    {
        scope.Concerns("bulk load", request.Load.ToString());
        if (await db.LockBulkLoadAsync(request.Load, ct) is not { IsFinished: false } load || load.Fence != request.Fence)
        {
            return BulkProgress.TakenOver;
        }

        var now = clock.GetUtcNow();
        load.KeepLease(now);
        if (request.Faults.Count > 0)
        {
            db.BulkFindings.AddRange(BulkFindingEntry.Of(load, request.Faults, 0));
            load.RefuseFile(request.Faults.Count, now);
        }
        else if (load.CancelAskedAt is not null)
        {
            load.End(BulkLoadState.Cancelled, BulkEnding.Cancelled, now);
        }
        else
        {
            load.Begin(request.Declarations);
        }

        var told = load.IsFinished ? await ends.TellAsync(load, ct) : default(Done);
        return told.IsSuccess ? BulkProgress.Of(load) : told.As<BulkProgress>();
    }
}
