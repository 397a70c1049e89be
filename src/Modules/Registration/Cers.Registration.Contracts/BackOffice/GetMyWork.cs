using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// What waits for the caller, for the home page: what is in hand, the earliest due first; how much nobody has; what went wrong; and for a supervisor who of the
/// team has how much. Nothing is counted further than <see cref="MyWork.Most"/>.
/// </summary>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record GetMyWork : IQuery<MyWork>;

public sealed record MyWork
{
    /// <summary>This number means: this many or more.</summary>
    public const int Most = 100;

    /// <summary>So many things in hand are told.</summary>
    public const int MostInHand = 20;

    /// <summary>Applications and designation cases of the caller whose clock runs, the earliest due first.</summary>
    public required IReadOnlyList<WorkItem> InHand { get; init; }

    public required int ApplicationsToTake { get; init; }

    /// <summary>Of all that wait for staff.</summary>
    public required int ApplicationsOverdue { get; init; }

    /// <summary>Null where the caller does not see designation cases.</summary>
    public int? CasesToTake { get; init; }

    public int? CasesOverdue { get; init; }

    /// <summary>Shared secrets whose redemption is paused until an officer has looked.</summary>
    public required int SecretsPaused { get; init; }

    /// <summary>Requests for clients that wait for the client's consent.</summary>
    public required int ConsentsAwaited { get; init; }

    /// <summary>Who has how much in hand, by name; null where the caller is no supervisor.</summary>
    public IReadOnlyList<TeamMember>? Team { get; init; }
}

/// <param name="Number">EXP-YYYY-NNNNNN of an application, CAS-YYYY-NNNNNN of a designation case.</param>
public sealed record WorkItem(string Number, string LegalName, bool IsCase, DateOnly DueDate, ClockColour? Colour);

/// <param name="Applications">In hand, the clock of which runs.</param>
/// <param name="Overdue">Of both.</param>
public sealed record TeamMember(string Name, int Applications, int Cases, int Overdue);
