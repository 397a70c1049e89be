using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Signals;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>Which portal messages a person does not want to see any more, and in which wording.</summary>
internal sealed record Dismissals(IReadOnlyDictionary<Guid, int> Versions)
{
    public bool Covers(KeptMessage message) => Versions.TryGetValue(message.Message.Id, out var version) && version == message.Version;
}

/// <summary>In memory by person, for pages; the trigger on the table drops them by <c>dismissed:person</c>.</summary>
internal sealed class KnownDismissals(SignalHub signals, TimeProvider clock)
{
    private readonly FactCache<Dismissals> known = new(signals, "dismissed", most: 20_000);

    public async ValueTask<Dismissals> OfAsync(PersonId person, Func<IdentityDbContext> db, MessageScope scope, CancellationToken ct) =>
        (await known.GetAsync(person.ToString(), scope, ask => AskAsync(person, db(), ask), ct))!;

    private async Task<Dismissals?> AskAsync(PersonId person, IdentityDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return new Dismissals(await db.DismissedMessages.AsNoTracking()
            .Where(d => d.PersonId == person && db.PortalMessages.Any(m => m.Id == d.MessageId && m.EndsAt > now))
            .ToDictionaryAsync(d => d.MessageId, d => d.Version, ct));
    }
}
