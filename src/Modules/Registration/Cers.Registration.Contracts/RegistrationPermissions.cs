namespace Cers.Registration.Contracts;

/// <summary>What staff may be allowed to do in registration; rows of the permission matrix.</summary>
public static class RegistrationPermissions
{
    /// <summary>See applications and their queue.</summary>
    public const string ViewApplications = "registration.view_applications";

    /// <summary>Take applications, approve them, propose refusals.</summary>
    public const string DecideApplications = "registration.decide_applications";

    /// <summary>Confirm a refusal that somebody else proposed, or return it.</summary>
    public const string ConfirmRefusals = "registration.confirm_refusals";

    /// <summary>Issue, release, replace and revoke shared secrets and activation IDs; enter mail that came back.</summary>
    public const string IssueSecrets = "registration.issue_secrets";

    /// <summary>Suspend, reinstate and, by two, revoke authorization IDs.</summary>
    public const string SuspendAuthorizations = "registration.suspend_authorizations";

    /// <summary>Import the register of RM accounts and correct an account in it.</summary>
    public const string KeepRegister = "registration.keep_register";
}
