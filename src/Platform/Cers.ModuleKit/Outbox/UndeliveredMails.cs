using Cers.ModuleKit.Data;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Outbox;

/// <summary>A mail about a subject that could not be delivered.</summary>
public sealed record UndeliveredMail(string Subject, string Template, DateTimeOffset PromisedAt);

/// <summary>Tells a module which mails about its subjects could not be delivered, so that they show where the subject is handled.</summary>
public sealed class UndeliveredMails
{
    /// <summary>Dead letters about the subjects, as they were named in <see cref="MailToSend.Subject"/>, oldest first; at most 100.</summary>
    public async Task<IReadOnlyList<UndeliveredMail>> AboutAsync(ModuleDbContext db, IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        subjects.Count == 0
            ? []
            : await db.Set<OutboxRow>().AsNoTracking()
                .Where(o => o.State == "dead" && o.Template != null && subjects.Contains(o.Subject!))
                .OrderBy(o => o.CreatedAt)
                .Take(100)
                .Select(o => new UndeliveredMail(o.Subject!, o.Template!, o.CreatedAt))
                .ToListAsync(ct);

    /// <summary>Dead letters, for a query that reads them beside its subject: <c>Where(o => o.Subject == "application " + a.Number)</c>.</summary>
    public IQueryable<OutboxRow> Of(ModuleDbContext db) => db.Set<OutboxRow>().Where(o => o.State == "dead" && o.Template != null);

    /// <summary>The subjects about which a mail of a template could not be delivered, for a condition of a query over those subjects.</summary>
    public IQueryable<string> SubjectsOf(ModuleDbContext db, string template) =>
        db.Set<OutboxRow>().Where(o => o.State == "dead" && o.Template == template && o.Subject != null).Select(o => o.Subject!);
}
