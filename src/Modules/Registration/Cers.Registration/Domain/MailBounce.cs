using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>A mail to an applicant that came back to the unit's mailbox, as an officer entered it.</summary>
internal sealed class MailBounce
{
    public required Guid Id { get; init; }

    public required Guid ApplicationId { get; init; }

    public required BouncedMail Mail { get; init; }

    public required BounceReason Reason { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset CameBackAt { get; init; }

    public required PersonId EnteredBy { get; init; }

    public required string EnteredByName { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }
}
