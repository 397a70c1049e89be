using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Settings;

/// <summary>Proposals about figures and days: one at a time about each, from tomorrow on.</summary>
internal sealed class DatedChanges(PlatformDbContext db, MessageScope scope, TimeProvider clock)
{
    /// <summary>How far ahead something is decided at most.</summary>
    private const int MostYears = 10;

    /// <summary>Null, or why a change cannot be in force from that day.</summary>
    public Error? RefusalOf(DateOnly on, string path)
    {
        var today = OttawaTime.Today(clock);
        return on <= today
            ? new InvalidInput(
                "operations.not_ahead",
                new("Choose a day from tomorrow on: what has happened is judged by what was in force.", "Choisissez un jour à partir de demain : ce qui est passé relève de ce qui était en vigueur."),
                path)
            : on > today.AddYears(MostYears)
                ? new InvalidInput("operations.too_far_ahead", new($"Choose a day within {MostYears} years.", $"Choisissez un jour d'ici {MostYears} ans."), path)
                : null;
    }

    /// <summary>Keeps what is proposed; answers the version that its subject then has.</summary>
    public async Task<int> ProposeAsync(string subject, string? value, LocalizedText? name, DateOnly on, string why, CancellationToken ct)
    {
        var version = await LockAsync(subject, ct);
        db.Add(DatedChange.Propose(subject, value, name, on, why, scope.Actor, clock.GetUtcNow()));
        return version + 1;
    }

    /// <summary>How many changes there were about a subject, which nobody else adds to until the commit.</summary>
    public async Task<int> LockAsync(string subject, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({subject}, 0))", ct);
        return await db.Set<DatedChange>().CountAsync(c => c.Subject == subject, ct);
    }

    public async Task<Result<Done>> EndAsync(string subject, ProposalEnd end, string? note, CancellationToken ct)
    {
        if (await WaitingAsync(subject, ct) is not { } change)
        {
            return Gone();
        }

        change.End(end, scope.Actor, note, clock.GetUtcNow());
        return default(Done);
    }

    /// <summary>Marks what waits as confirmed; refused when its day has come meanwhile.</summary>
    public async Task<Result<DatedChange>> ConfirmAsync(string subject, CancellationToken ct)
    {
        var (kind, key) = (subject[..subject.IndexOf(' ', StringComparison.Ordinal)], subject[(subject.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        scope.Concerns(kind, key);
        if (await WaitingAsync(subject, ct) is not { } change)
        {
            return Gone();
        }

        if (change.EffectiveOn <= OttawaTime.Today(clock))
        {
            return new Conflict("operations.day_has_come", new(
                "The day from which this was to be in force has come. Return it; it can be proposed again for a later day.",
                "Le jour d'entrée en vigueur est arrivé. Retournez la proposition; elle peut être refaite pour un jour ultérieur."));
        }

        change.Confirm(scope.Actor, clock.GetUtcNow());
        return change;
    }

    private Task<DatedChange?> WaitingAsync(string subject, CancellationToken ct) =>
        db.Set<DatedChange>().SingleOrDefaultAsync(c => c.Subject == subject && c.State == ChangeState.Proposed, ct);

    private static Conflict Gone() =>
        new("operations.nothing_proposed", new("Nothing is proposed here any more.", "Plus rien n'est proposé ici."));
}
