using System.Text.Json.Serialization;
using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Severity = Cers.Kernel.Severity;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Submits some declarations of a bulk load, in the order of the file, in one transaction. Those that have their result already are left alone, so that a chunk may come
/// again. Refused when another host has taken the load over. Ends the load when it is to be cancelled, when its sender may not submit any more, and after its last
/// declaration.
/// </summary>
/// <param name="Fence">The sender's.</param>
/// <param name="GivesUp">They crashed before, each alone: they are refused without being judged.</param>
[SystemOnly, InWords("Submit declarations of a bulk load", "Soumettre des déclarations d'un chargement en bloc")]
internal sealed record ProcessBulkChunk(AccountId Account, Guid Load, long Fence, [property: JsonIgnore] IReadOnlyList<BulkDeclaration> Declarations, bool GivesUp = false)
    : ICommand<BulkProgress>, IAccountMessage;

internal sealed class ProcessBulkChunkHandler(
    DeclarationsDbContext db, MessageScope scope, BulkJudge judge, BulkSenders senders, BulkEnds ends, TimeProvider clock)
    : IRequestHandler<ProcessBulkChunk, Result<BulkProgress>>
{
    private static readonly LocalizedText Crashed = new(
        "This declaration could not be processed because of a fault of the system. Submit it in another way.",
        "Cette déclaration n'a pu être traitée en raison d'une défaillance du système. Soumettez-la d'une autre manière.");

    public async Task<Result<BulkProgress>> Handle(ProcessBulkChunk request, CancellationToken ct)
    {
        scope.Concerns("bulk load", request.Load.ToString());
        if (await db.LockBulkLoadAsync(request.Load, ct) is not { State: BulkLoadState.Processing } load || load.Fence != request.Fence)
        {
            return BulkProgress.TakenOver;
        }

        var ending = load.CancelAskedAt is not null ? BulkEnding.Cancelled : await senders.LostAsync(load, ct);
        if (ending is { } why)
        {
            load.End(BulkLoadState.Cancelled, why, clock.GetUtcNow());
        }
        else if (request.Declarations.Where(d => d.Ordinal > load.Done).ToList() is { Count: > 0 } open)
        {
            var judged = request.GivesUp ? Result<IReadOnlyList<BulkVerdict>>.Success([.. open.Select(GiveUp)]) : await judge.JudgeAsync(load, open, ct);
            if (!judged.IsSuccess)
            {
                load.End(BulkLoadState.Cancelled, BulkEnding.HeldUp, clock.GetUtcNow());
            }
            else
            {
                await StoreAsync(load, judged.Value, ct);
            }
        }

        // A chunk takes its time: the next one has the whole lease.
        if (!load.IsFinished)
        {
            load.KeepLease(clock.GetUtcNow());
        }

        var told = load.IsFinished ? await ends.TellAsync(load, ct) : default(Done);
        return told.IsSuccess ? BulkProgress.Of(load) : told.As<BulkProgress>();
    }

    private async Task StoreAsync(BulkLoad load, IReadOnlyList<BulkVerdict> judged, CancellationToken ct)
    {
        var (verdicts, results, findings) = load.Note(judged, clock.GetUtcNow());
        var accepted = verdicts.Select(v => v.Accepted).OfType<Acceptance>().ToList();
        await accepted.StoreAsync(db, scope, ct);
        db.Drafts.AddRange(verdicts.Select(v => v.Draft).OfType<Draft>());
        await db.CopyAsync(results, ct);
        await db.CopyAsync(findings, ct);
        foreach (var declaration in accepted.Select(a => a.Declaration))
        {
            scope.Publish(new DeclarationSubmitted(load.AccountId, declaration.ReceivedOn, declaration.Id, load.Sender.ToActor().Person, declaration.Channel));
        }
    }

    private static BulkVerdict GiveUp(BulkDeclaration declaration) => new(
        declaration,
        BulkResult.Refused,
        [new BulkFinding(declaration.FirstLine, null, declaration.SenderReference, null, null, null, "declarations.bulk_crashed", Severity.Error, Crashed)]);
}
