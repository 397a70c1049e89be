using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>The terms of a designation case. Days end with the Ottawa day.</summary>
internal static class CaseClock
{
    /// <summary>Business days from the opening, and again from a reopening, to the decision.</summary>
    public const int ServiceDays = 10;

    /// <summary>Business days that a client has for its answer; then it is decided on the file.</summary>
    public const int AnswerDays = 20;

    /// <summary>Days after which a decided case is closed.</summary>
    public const int DecidedDays = 30;

    /// <summary>The end of the business day so many after the day of an instant.</summary>
    public static DateTimeOffset After(DateTimeOffset now, int businessDays, BusinessDays days) => OttawaTime.EndOf(days.Add(OttawaTime.DateOf(now), businessDays));

    /// <summary>Business days that are left when the clock stops.</summary>
    public static int Left(DateTimeOffset now, DateTimeOffset due, BusinessDays days) => days.Between(OttawaTime.DateOf(now), DayOf(due));

    /// <summary>When it is due after an answer: what was left, and a day at least.</summary>
    public static DateTimeOffset Resumed(DateTimeOffset now, int left, BusinessDays days) => After(now, Math.Max(left, 1), days);

    /// <summary>The last day of a term.</summary>
    public static DateOnly DayOf(DateTimeOffset end) => OttawaTime.DateOf(end.AddTicks(-1));

    /// <summary>Green; amber from one business day before the due date; red past it; null while it is stopped or has ended.</summary>
    public static ClockColour? Colour(CaseState state, DateTimeOffset? due, DateOnly today, BusinessDays days)
    {
        if (due is not { } end || !DesignationCase.RunningStates.Contains(state))
        {
            return null;
        }

        var day = DayOf(end);
        return today > day ? ClockColour.Red : days.Between(today, day) <= 1 ? ClockColour.Amber : ClockColour.Green;
    }
}
