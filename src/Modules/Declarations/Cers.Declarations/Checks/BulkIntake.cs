using System.Globalization;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Checks;

/// <summary>Takes an uploaded file as a bulk load: the account's own and a caller's that staff send are taken alike.</summary>
internal sealed class BulkIntake(DeclarationsDbContext db, MessageScope scope, FileShelf files, IMediator mediator, TimeProvider clock)
{
    /// <summary>Heard by the runners of all hosts.</summary>
    public const string Signal = "bulk-loads";

    /// <param name="sentBecause">Why staff send it; null where the account does.</param>
    public async Task<Result<BulkLoadSent>> TakeAsync(AccountId account, Guid file, bool allOrNothing, bool confirmed, string? sentBecause, CancellationToken ct)
    {
        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        var subject = $"bulk load {id}";
        var attached = await files.AttachAsync(file, BulkFilePurpose.PurposeName, subject, ct);
        if (!attached.IsSuccess)
        {
            return attached.As<BulkLoadSent>();
        }

        // Loads are counted, and the same file is looked for, under a lock: of two at once the second sees the first.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"bulk loads {account}"}, 0))", ct);
        var kept = (await files.AboutAsync(BulkFilePurpose.PurposeName, subject, ct)).Single();
        var made = await MakeAsync(id, account, new BulkLoadFile(file, kept.Name, kept.Size, kept.Sha256, now), allOrNothing, confirmed, sentBecause, ct);
        if (!made.IsSuccess)
        {
            return made.As<BulkLoadSent>();
        }

        if (await db.BulkLoads.CountAsync(l => l.AccountId == account && l.FinishedAt == null, ct) >= BulkLoad.MostUnfinished)
        {
            return new Conflict(
                "declarations.bulk_too_many",
                new LocalizedText(
                    $"At most {BulkLoad.MostUnfinished} bulk loads of an account may be under way. Wait until one of them has ended.",
                    $"Au plus {BulkLoad.MostUnfinished} chargements en bloc d'un compte peuvent être en cours. Attendez que l'un d'eux se termine."),
                "file");
        }

        db.BulkLoads.Add(made.Value);
        scope.Concerns("bulk load", id.ToString());
        scope.Signal(Signal, id.ToString());
        return new BulkLoadSent(id);
    }

    /// <summary>The load that a file makes, not stored. Refused when the account may not file, by the file's name, and where it was sent before.</summary>
    public async Task<Result<BulkLoad>> MakeAsync(
        Guid id, AccountId account, BulkLoadFile file, bool allOrNothing, bool confirmed, string? sentBecause, CancellationToken ct)
    {
        var rights = await mediator.Send(new GetFilingRights(account), ct);
        if (!rights.IsSuccess)
        {
            return rights.As<BulkLoad>();
        }

        if (BulkFormats.Of(file.Name) is not { } format)
        {
            return BulkRules.Broken(BulkRules.FileName);
        }

        if (!confirmed && await SentBeforeAsync(account, file, ct) is { } sent)
        {
            return BulkRules.Broken(BulkRules.SameFile, ("date", OttawaTime.DateOf(sent).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        return new BulkLoad
        {
            Id = id,
            AccountId = account,
            BusinessNumber = rights.Value.BusinessNumber,
            FileId = file.Id,
            Name = file.Name,
            Format = format,
            Sha256 = file.Sha256,
            Size = file.Size,
            Sender = BulkSender.Of(scope.Actor),
            ByStaff = sentBecause is not null,
            SentBecause = sentBecause,
            ReceivedAt = Declaration.AsStored(file.ReceivedAt),
            AllOrNothing = allOrNothing,
        };
    }

    private Task<DateTimeOffset?> SentBeforeAsync(AccountId account, BulkLoadFile file, CancellationToken ct)
    {
        var (sha256, since) = (file.Sha256, file.ReceivedAt - BulkLoad.SameFile);
        return db.BulkLoads.AsNoTracking()
            .Where(l => l.AccountId == account && l.Sha256 == sha256 && l.ReceivedAt > since)
            .Where(l => l.State != BulkLoadState.Refused && (l.State != BulkLoadState.Cancelled || l.Accepted + l.Drafts + l.NeedsAcknowledgement > 0))
            .MaxAsync(l => (DateTimeOffset?)l.ReceivedAt, ct);
    }
}

/// <summary>The file of a load.</summary>
/// <param name="Id">Where it is kept; empty where it is not.</param>
/// <param name="ReceivedAt">When the whole of it was there.</param>
internal sealed record BulkLoadFile(Guid Id, string Name, long Size, byte[] Sha256, DateTimeOffset ReceivedAt);
