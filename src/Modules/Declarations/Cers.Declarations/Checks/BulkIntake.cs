using System.Globalization;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Severity = Cers.Kernel.Severity;

namespace Cers.Declarations.Checks;

/// <summary>Takes an uploaded file as a bulk load: the account's own and a caller's that staff send are taken alike.</summary>
internal sealed class BulkIntake(DeclarationsDbContext db, MessageScope scope, FileShelf files, IMediator mediator, TimeProvider clock)
{
    /// <summary>Heard by the runners of all hosts.</summary>
    public const string Signal = "bulk-loads";

    /// <param name="sentBecause">Why staff send it; null where the account does.</param>
    public async Task<Result<BulkLoadSent>> TakeAsync(AccountId account, Guid file, bool allOrNothing, bool confirmed, string? sentBecause, CancellationToken ct)
    {
        var rights = await mediator.Send(new GetFilingRights(account), ct);
        if (!rights.IsSuccess)
        {
            return rights.As<BulkLoadSent>();
        }

        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        var subject = $"bulk load {id}";
        var attached = await files.AttachAsync(file, BulkFilePurpose.PurposeName, subject, ct);
        if (!attached.IsSuccess)
        {
            return attached.As<BulkLoadSent>();
        }

        var kept = (await files.AboutAsync(BulkFilePurpose.PurposeName, subject, ct)).Single();
        if (BulkFormats.Of(kept.Name) is not { } format)
        {
            return Broken("BLK-FIL-001");
        }

        if (await RefusalAsync(account, kept.Sha256, confirmed, now, ct) is { } refusal)
        {
            return refusal;
        }

        db.BulkLoads.Add(new BulkLoad
        {
            Id = id,
            AccountId = account,
            BusinessNumber = rights.Value.BusinessNumber,
            FileId = file,
            Name = kept.Name,
            Format = format,
            Sha256 = kept.Sha256,
            Size = kept.Size,
            Sender = BulkSender.Of(scope.Actor),
            ByStaff = sentBecause is not null,
            SentBecause = sentBecause,
            ReceivedAt = Declaration.AsStored(now),
            AllOrNothing = allOrNothing,
        });
        scope.Concerns("bulk load", id.ToString());
        scope.Signal(Signal, id.ToString());
        return new BulkLoadSent(id);
    }

    /// <summary>As many loads as may be, or the same file again: counted under a lock, so that of two at once the second sees the first.</summary>
    private async Task<Error?> RefusalAsync(AccountId account, byte[] sha256, bool confirmed, DateTimeOffset now, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"bulk loads {account}"}, 0))", ct);
        var unfinished = await db.BulkLoads.CountAsync(l => l.AccountId == account && l.FinishedAt == null, ct);
        if (unfinished >= BulkLoad.MostUnfinished)
        {
            return new Conflict(
                "declarations.bulk_too_many",
                new LocalizedText(
                    $"At most {BulkLoad.MostUnfinished} bulk loads of an account may be under way. Wait until one of them has ended.",
                    $"Au plus {BulkLoad.MostUnfinished} chargements en bloc d'un compte peuvent être en cours. Attendez que l'un d'eux se termine."),
                "file");
        }

        if (confirmed)
        {
            return null;
        }

        var since = now - BulkLoad.SameFile;
        var before = await db.BulkLoads.AsNoTracking()
            .Where(l => l.AccountId == account && l.Sha256 == sha256 && l.ReceivedAt > since)
            .Where(l => l.State != BulkLoadState.Refused && (l.State != BulkLoadState.Cancelled || l.Accepted + l.Drafts + l.NeedsAcknowledgement > 0))
            .MaxAsync(l => (DateTimeOffset?)l.ReceivedAt, ct);
        return before is { } sent ? Broken("BLK-FIL-006", ("{date}", OttawaTime.DateOf(sent).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) : null;
    }

    private static RuleViolation Broken(string rule, params (string Placeholder, string Value)[] values)
    {
        var text = RuleCatalogue.Find(rule).Text;
        foreach (var (placeholder, value) in values)
        {
            text = new LocalizedText(
                text.En.Replace(placeholder, value, StringComparison.Ordinal), text.Fr.Replace(placeholder, value, StringComparison.Ordinal));
        }

        return new RuleViolation(rule, text, "file", Severity.Error);
    }
}
