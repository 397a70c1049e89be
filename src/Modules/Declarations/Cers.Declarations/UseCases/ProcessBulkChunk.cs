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
                Store(load, judged.Value);
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

    private void Store(BulkLoad load, IReadOnlyList<BulkVerdict> verdicts)
    {
        var none = load.AllOrNothing && verdicts.Any(v => v.Result is not (BulkResult.Accepted or BulkResult.Draft));
        foreach (var verdict in none ? verdicts.Select(WithoutStoring) : verdicts)
        {
            verdict.Accepted?.AddTo(db);
            if (verdict.Draft is { } draft)
            {
                db.Drafts.Add(draft);
            }

            if (verdict.Accepted?.Declaration is { } declaration)
            {
                scope.Publish(new DeclarationSubmitted(load.AccountId, declaration.ReceivedOn, declaration.Id, load.Sender.ToActor().Person, declaration.Channel));
            }

            db.BulkFindings.AddRange(BulkFindingEntry.Of(load, verdict.Findings, load.Findings));
            var result = BulkResultEntry.Of(load, verdict.Declaration, verdict.Result, verdict.Findings, verdict.Accepted?.Declaration, verdict.Draft);
            db.BulkResults.Add(result);
            load.Note(result, verdict.Findings.Count);
        }

        if (none)
        {
            load.End(BulkLoadState.Refused, BulkEnding.NotAll, clock.GetUtcNow());
        }
        else if (load.Done == load.Declarations)
        {
            load.End(BulkLoadState.Done, null, clock.GetUtcNow());
        }
    }

    /// <summary>All or nothing: what could have been accepted is refused with what could not.</summary>
    private static BulkVerdict WithoutStoring(BulkVerdict verdict) => verdict with
    {
        Result = verdict.Result is BulkResult.Accepted or BulkResult.Draft ? BulkResult.Refused : verdict.Result,
        Accepted = null,
        Draft = null,
    };

    private static BulkVerdict GiveUp(BulkDeclaration declaration) => new(
        declaration,
        BulkResult.Refused,
        [new BulkFinding(declaration.FirstLine, null, declaration.SenderReference, null, null, null, "declarations.bulk_crashed", Severity.Error, Crashed)]);
}
