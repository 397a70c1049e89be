using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>The queue of applications, oldest first; those in one ended state, newest first. Refused when the search is too short or too long.</summary>
/// <param name="State">One state; null for all in which nothing is decided yet.</param>
/// <param name="AssignedToMe">Only those that the caller works on.</param>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record ListApplications(ApplicationState? State, bool AssignedToMe, PageRequest Page) : IQuery<Page<ApplicationRow>>
{
    /// <summary>Only those that nobody works on.</summary>
    public bool Unassigned { get; init; }

    public ClockColour? Colour { get; init; }

    /// <summary>The language of the form.</summary>
    public Language? Language { get; init; }

    /// <summary>The first Ottawa day of receipt.</summary>
    public DateOnly? ReceivedFrom { get; init; }

    /// <summary>The last Ottawa day of receipt.</summary>
    public DateOnly? ReceivedTo { get; init; }

    /// <summary>The beginning, 3 characters at the least, of number, business number, e-mail address or legal name.</summary>
    public string? Search { get; init; }

    public ApplicationSort Sort { get; init; }

    /// <summary>When the caller last saw the list: what was changed since is marked.</summary>
    public DateTimeOffset? SeenAt { get; init; }
}

/// <summary>By what the queue is ordered.</summary>
public enum ApplicationSort
{
    /// <summary>Oldest first; ended ones newest first.</summary>
    Received,

    /// <summary>The earliest due first.</summary>
    Due,

    Number,
}

/// <param name="Number">EXP-YYYY-NNNNNN.</param>
/// <param name="DueDate">The last day of the service standard, Ottawa time.</param>
/// <param name="Colour">How the clock stands; null once it has ended, and while it stands still.</param>
/// <param name="AssigneeName">The officer who works on it.</param>
/// <param name="Undelivered">A mail to the applicant could not be delivered.</param>
/// <param name="PausedOn">The day on which the clock was stopped; null while it runs.</param>
/// <param name="Changed">Something happened to it since the caller last saw the list.</param>
public sealed record ApplicationRow(
    string Number,
    string LegalName,
    BusinessNumber BusinessNumber,
    ApplicationState State,
    Language Language,
    DateTimeOffset ReceivedAt,
    DateOnly DueDate,
    ClockColour? Colour,
    string? AssigneeName,
    bool Undelivered,
    DateOnly? PausedOn,
    bool Changed);

/// <summary>How far a clock of business days has run.</summary>
public enum ClockColour
{
    Green,

    /// <summary>From one business day before the due date.</summary>
    Amber,

    /// <summary>Past due.</summary>
    Red,
}
