using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Submits form BSF831 as an officer keyed it in from paper. The rules are those of <see cref="SubmitApplication"/>; instead of the code, the officer says
/// how he or she made sure of the address. Who keyed it in does not decide on it.
/// </summary>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record SubmitKeyedInForm : ApplicationForm, ICommand<SubmittedApplication>
{
    /// <summary>The number under which it was saved unfinished; null when it was not.</summary>
    public string? DraftNumber { get; init; }

    /// <summary>The version of it that the page showed.</summary>
    public int Version { get; init; }

    public required PaperDetails Paper { get; init; }
}
