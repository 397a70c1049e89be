using Cers.Kernel;

namespace Cers.Declarations.Domain.Outages;

/// <summary>From when to when the systems were away; no end while they are.</summary>
internal sealed record OutagePeriod(string Number, DateTimeOffset StartsAt, DateTimeOffset? EndsAt)
{
    public bool Contains(DateTimeOffset moment) => StartsAt <= moment && (EndsAt is null || moment <= EndsAt);
}

/// <summary>
/// The outages of the register, and how they put deadlines off: no penalty during an outage and for the grace after it (outage contingency plan), and a
/// day to follow a form BSF844 that was filed meanwhile. Both figures are dated settings, in force on the day on which the outage starts.
/// </summary>
internal sealed class OutagePeriods(IEnumerable<OutagePeriod> periods, Func<string, DateOnly, int> settings)
{
    public static readonly OutagePeriods None = new([], (_, _) => 0);

    private readonly List<OutagePeriod> ordered = [.. periods.OrderBy(p => p.StartsAt).ThenBy(p => p.Number, StringComparer.Ordinal)];

    /// <summary>The longest that an outage may put a deadline off after its end.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>The end of the grace; null while the outage goes on.</summary>
    public DateTimeOffset? GraceEndsAt(OutagePeriod outage) => outage.EndsAt?.AddMinutes(settings("outage.graceMinutes", OttawaTime.DateOf(outage.StartsAt)));

    /// <summary>By when a declaration follows its form BSF844; null while the outage goes on.</summary>
    public DateTimeOffset? CatchUpEndsAt(OutagePeriod outage) => outage.EndsAt?.AddHours(settings("outage.catchUpHours", OttawaTime.DateOf(outage.StartsAt)));

    /// <summary>The outage at a moment, the last to start where there are several.</summary>
    public OutagePeriod? At(DateTimeOffset moment) => ordered.FindLast(o => o.Contains(moment));

    /// <summary>
    /// What is left of a lateness. One outage after another may put the last moment off. A form excuses nothing that was late before its outage began.
    /// </summary>
    public Deadline Apply(DateTimeOffset dueBy, DateTimeOffset receivedAt, DateTimeOffset? formFiledAt)
    {
        var last = dueBy;
        OutagePeriod? by = null;
        foreach (var outage in ordered)
        {
            if (receivedAt <= last || outage.StartsAt > last)
            {
                break;
            }

            if (outage.EndsAt is null)
            {
                return new Deadline(dueBy, 0, outage.Number);
            }

            var until = formFiledAt is { } filed && outage.Contains(filed) && CatchUpEndsAt(outage) > GraceEndsAt(outage) ? CatchUpEndsAt(outage) : GraceEndsAt(outage);
            if (until > last)
            {
                (last, by) = (until.Value, outage);
            }
        }

        return new Deadline(dueBy, Deadline.LateBy(receivedAt, last), by?.Number, by is null ? null : last);
    }
}
