using Cers.Identity.Domain;
using Cers.Kernel;

namespace Cers.Identity.Data;

internal static class LiveSessions
{
    /// <summary>A person's sessions that have ended neither by themselves nor otherwise.</summary>
    public static IQueryable<Session> LiveSessionsOf(this IdentityDbContext db, PersonId person, DateTimeOffset now)
    {
        var (keptAfter, startedAfter) = (now - Session.Idle, now - Session.Longest);
        return db.Sessions.Where(s => s.PersonId == person && s.EndedAt == null && s.KeptAt > keptAfter && s.StartedAt > startedAfter);
    }
}
