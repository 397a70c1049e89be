using Cers.Kernel;
using Cers.Messaging.FourEyes;

namespace Cers.Messaging.Operations;

/// <summary>The days of a year on which federal offices are closed, in their order, and what was proposed about days.</summary>
/// <param name="Year">2000 to 2199.</param>
[Permission(OperationsPermissions.ChangeHolidays)]
public sealed record ListHolidays(int Year) : IQuery<HolidaysOfYear>;

/// <summary>Why a day is free.</summary>
public enum HolidayKind
{
    /// <summary>By law, computed.</summary>
    Statutory,

    /// <summary>The Civic Holiday, where its dated setting says that it counts.</summary>
    Civic,

    /// <summary>Entered by two supervisors.</summary>
    Proclaimed,
}

/// <param name="Date">The holiday's own date.</param>
/// <param name="Observed">The day on which it is observed: another one when its date falls on a weekend.</param>
public sealed record HolidayRow(HolidayKind Kind, LocalizedText Name, DateOnly Date, DateOnly Observed);

/// <param name="Changes">The newest first.</param>
/// <param name="Waiting">What waits for a second supervisor, by its subject.</param>
public sealed record HolidaysOfYear(IReadOnlyList<HolidayRow> Holidays, IReadOnlyList<DatedChangeRow> Changes, IReadOnlyDictionary<string, WaitingChange> Waiting);
