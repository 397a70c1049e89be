using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>An outage of the register with what happened to its entry. Not found when there is none.</summary>
[Permission(DeclarationsPermissions.RegisterOutages)]
public sealed record GetOutage(string Number) : IQuery<OutageDetails>;

/// <param name="GraceEndsAt">Until when it excuses; null while it goes on.</param>
/// <param name="CatchUpEndsAt">Until when declarations follow for which form BSF844 was filed.</param>
/// <param name="Events">The newest first.</param>
public sealed record OutageDetails(OutageRow Outage, DateTimeOffset? GraceEndsAt, DateTimeOffset? CatchUpEndsAt, IReadOnlyList<OutageEventRow> Events);

/// <param name="StartsAt">What the entry said from then on.</param>
public sealed record OutageEventRow(OutageEventKind Kind, DateTimeOffset At, string ByName, DateTimeOffset StartsAt, DateTimeOffset? EndsAt, string? Reason);

/// <summary>What happened to an entry of the register.</summary>
public enum OutageEventKind
{
    Entered,
    Ended,
    Corrected,
    Withdrawn,
}
