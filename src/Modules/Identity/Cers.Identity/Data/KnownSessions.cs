using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Signals;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>A session and its person as they were read; nobody changes them.</summary>
internal sealed record KnownSession(Session Session, Person Person, StaffMember? Staff, DateTimeOffset ReadAt)
{
    /// <summary>What the sign-in said, with what was decided here.</summary>
    public IReadOnlySet<StaffRole> StaffRoles => StaffMember.InEffect(Session.StaffRoles, Staff);
}

/// <summary>
/// Sessions with their people and what was decided on their staff roles, in memory by the ticket's hash and by the session's id; the triggers on their tables drop them by <c>session:key</c>.
/// When a session was kept last changes too often for signals: whoever needs it reads again what is a minute old.
/// </summary>
internal sealed class KnownSessions(SignalHub signals, TimeProvider clock)
{
    private static readonly Func<IdentityDbContext, byte[], DateTimeOffset, CancellationToken, Task<KnownSession?>> ByHash =
        EF.CompileAsyncQuery((IdentityDbContext db, byte[] hash, DateTimeOffset now, CancellationToken ct) =>
            (from s in db.Sessions.AsNoTracking()
             join p in db.People on s.PersonId equals p.Id
             join f in db.Staff on s.PersonId equals f.PersonId into staff
             from f in staff.DefaultIfEmpty()
             where s.TicketHash == hash
             select new KnownSession(s, p, f, now)).SingleOrDefault());

    private static readonly Func<IdentityDbContext, Guid, DateTimeOffset, CancellationToken, Task<KnownSession?>> ById =
        EF.CompileAsyncQuery((IdentityDbContext db, Guid id, DateTimeOffset now, CancellationToken ct) =>
            (from s in db.Sessions.AsNoTracking()
             join p in db.People on s.PersonId equals p.Id
             join f in db.Staff on s.PersonId equals f.PersonId into staff
             from f in staff.DefaultIfEmpty()
             where s.Id == id
             select new KnownSession(s, p, f, now)).SingleOrDefault());

    private readonly FactCache<KnownSession> known = new(signals, "session", most: 20_000);

    /// <summary>The session of a cookie. One that may have ended, or is due to be kept, is read again.</summary>
    public ValueTask<KnownSession?> OfTicketAsync(string ticket, Func<IdentityDbContext> db, MessageScope scope, CancellationToken ct)
    {
        var (hash, now) = (SessionTicket.Hash(ticket), clock.GetUtcNow());
        return known.GetAsync(
            Convert.ToHexStringLower(hash), scope, ask => ByHash(db(), hash, now, ask), ct, good: s => s.Session.IsLive(now) && !s.Session.IsKeepDue(now));
    }

    /// <summary>The session that a token or an actor names, at most as old as sessions are kept.</summary>
    public ValueTask<KnownSession?> OfIdAsync(Guid id, Func<IdentityDbContext> db, MessageScope scope, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return known.GetAsync(id.ToString(), scope, ask => ById(db(), id, now, ask), ct, good: s => now - s.ReadAt < Session.KeptAtMostEvery);
    }
}
