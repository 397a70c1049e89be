using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// The session of a cookie's ticket. Not found when the ticket is unknown or the session has ended: after 20 idle minutes, 12 hours after
/// sign-in, or by log-out. When <see cref="SessionFacts.KeepDue"/> says so, the host sends <see cref="KeepSession"/>.
/// </summary>
[SystemOnly]
public sealed record GetSession(string Ticket) : IQuery<SessionFacts>;

/// <summary>Who is signed in, as the host puts it into the actor.</summary>
/// <param name="Name">The name for staff pages and the person's own page; null before there is a user account.</param>
/// <param name="EndsAt">When the session ends unless it is kept.</param>
/// <param name="LastsUntil">When it ends in any case.</param>
/// <param name="AuthenticatedAt">When the person proved to the provider who he or she is.</param>
/// <param name="SecondFactorDue">The session counts for nothing but showing the second factor.</param>
/// <param name="KeepDue">More than a minute has passed since the session was last kept.</param>
public sealed record SessionFacts(
    Guid Session,
    PersonId Person,
    UserReferenceNumber? Urn,
    string? Name,
    IReadOnlySet<StaffRole> StaffRoles,
    Language Language,
    string Provider,
    DateTimeOffset EndsAt,
    DateTimeOffset LastsUntil,
    bool KeepDue,
    DateTimeOffset? AuthenticatedAt,
    bool SecondFactorDue);
