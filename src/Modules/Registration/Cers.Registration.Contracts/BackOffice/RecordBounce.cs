using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Keeps that a mail to an applicant came back to the unit's mailbox, so that it shows at the application and on the list of secrets.</summary>
/// <param name="Note">At most 500 characters.</param>
/// <param name="CameBackAt">Not in the future, not before the application was received.</param>
[Permission(RegistrationPermissions.IssueSecrets)]
public sealed record RecordBounce(string Number, BouncedMail Mail, BounceReason Reason, string? Note, DateTimeOffset CameBackAt) : ICommand<Done>;

/// <summary>Which mail came back.</summary>
public enum BouncedMail
{
    /// <summary>The one with the shared secret, alone in its message.</summary>
    SharedSecret,

    /// <summary>The one that tells the decision.</summary>
    Decision,
    Other,
}

/// <summary>Why it came back.</summary>
public enum BounceReason
{
    UnknownAddress,
    MailboxFull,
    Refused,
    Other,
}
