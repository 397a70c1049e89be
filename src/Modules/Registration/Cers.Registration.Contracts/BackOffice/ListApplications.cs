using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>The queue of applications, oldest first; those in one ended state, newest first.</summary>
/// <param name="State">One state; null for all that wait for somebody: submitted, in review, pending second review.</param>
/// <param name="AssignedToMe">Only those that the caller works on.</param>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record ListApplications(ApplicationState? State, bool AssignedToMe, PageRequest Page) : IQuery<Page<ApplicationRow>>;

/// <param name="Number">EXP-YYYY-NNNNNN.</param>
/// <param name="DueDate">The last day of the service standard, Ottawa time.</param>
/// <param name="Colour">How the clock stands; null once it has ended.</param>
/// <param name="AssigneeName">The officer who works on it.</param>
/// <param name="Undelivered">A mail to the applicant could not be delivered.</param>
public sealed record ApplicationRow(
    string Number,
    string LegalName,
    BusinessNumber BusinessNumber,
    ApplicationState State,
    DateTimeOffset ReceivedAt,
    DateOnly DueDate,
    ClockColour? Colour,
    string? AssigneeName,
    bool Undelivered);

/// <summary>How far a clock of business days has run.</summary>
public enum ClockColour
{
    Green,

    /// <summary>From one business day before the due date.</summary>
    Amber,

    /// <summary>Past due.</summary>
    Red,
}
