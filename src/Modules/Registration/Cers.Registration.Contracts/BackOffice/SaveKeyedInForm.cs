using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Saves a form that came on paper, as far as it is keyed in. Refused when a field is too long or somebody else has saved it since.</summary>
/// <param name="DraftNumber">The number of the form to go on with; null for a new one.</param>
/// <param name="Version">The version of it that the page showed.</param>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record SaveKeyedInForm(string? DraftNumber, int Version, DraftForm Form, PaperDetails Paper) : ICommand<SavedDraft>;

/// <summary>What staff add to a form that came on paper or as a file by e-mail.</summary>
public sealed record PaperDetails
{
    /// <summary>The exporter's e-mail address on the form.</summary>
    public string? Email { get; init; }

    /// <summary>The day on which the form was received: day 0 of the clock.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>How the officer made sure that the address is the business's: it stands in for the code (REG-005). 5 to 300 characters.</summary>
    public string? EmailStatement { get; init; }

    /// <summary>The received form as a file, uploaded for <see cref="FilePurpose"/>.</summary>
    public Guid? File { get; init; }

    /// <summary>The purpose of upload tickets for received forms.</summary>
    public const string FilePurpose = "registration.received_form";
}
