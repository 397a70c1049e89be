using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>The colour of an application's clock: a service standard, late or not has no effect on the application.</summary>
internal static class ServiceClock
{
    /// <summary>Green; amber from one business day before the due date; red past it; null when the clock has ended or stands still.</summary>
    public static ClockColour? Colour(ApplicationState state, DateOnly due, DateOnly today, BusinessDays days)
    {
        if (!ExporterApplication.RunningStates.Contains(state))
        {
            return null;
        }

        return today > due ? ClockColour.Red : days.Between(today, due) <= 1 ? ClockColour.Amber : ClockColour.Green;
    }
}
