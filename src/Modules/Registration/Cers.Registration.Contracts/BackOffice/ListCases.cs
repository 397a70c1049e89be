using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Designation cases: those that are open, the earliest due first; those in an ended state, newest first.</summary>
/// <param name="State">One state; null for all that are open.</param>
/// <param name="Late">Only those past due, or due within a business day.</param>
/// <param name="Text">The beginning of a case number, a business number or a legal name, or an authorization ID.</param>
[Permission(RegistrationPermissions.ViewCases)]
public sealed record ListCases(CaseState? State, CaseAssignment Assignment, CaseLateness? Late, string? Text, PageRequest Page) : IQuery<Page<CaseRow>>;

/// <summary>Whose cases.</summary>
public enum CaseAssignment
{
    Anybody,
    Mine,
    Nobody,
}

/// <summary>How near the due date.</summary>
public enum CaseLateness
{
    /// <summary>Due within one business day.</summary>
    Soon,
    Overdue,
}

/// <param name="Number">CAS-YYYY-NNNNNN.</param>
/// <param name="DueDate">Until when somebody must act: staff, the client while a question waits, or nobody once it is decided; null when it has ended.</param>
/// <param name="Colour">How staff's clock stands; null while it is stopped or has ended.</param>
public sealed record CaseRow(
    string Number,
    string LegalName,
    BusinessNumber BusinessNumber,
    BusinessDesignation Designation,
    DisputeGround Ground,
    CaseState State,
    DateTimeOffset OpenedAt,
    DateOnly? DueDate,
    ClockColour? Colour,
    string? AssigneeName);
