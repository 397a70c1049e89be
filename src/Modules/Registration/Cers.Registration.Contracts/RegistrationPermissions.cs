namespace Cers.Registration.Contracts;

/// <summary>What staff and members of business accounts may be allowed to do in registration; rows of the permission matrix.</summary>
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

    /// <summary>Dispute what a business account is designated as, and give evidence; staff from a message received.</summary>
    public const string DisputeDesignation = "registration.dispute_designation";

    /// <summary>See designation cases and their board.</summary>
    public const string ViewCases = "registration.view_cases";

    /// <summary>Take designation cases, ask the client, decide.</summary>
    public const string DecideCases = "registration.decide_cases";

    /// <summary>Confirm a decision that maintains the designation, decide a reopened case.</summary>
    public const string ConfirmCases = "registration.confirm_cases";

    /// <summary>Ask for a client, end an association: owners and proxies of either side's business account.</summary>
    public const string ManageAssociations = "registration.manage_associations";

    /// <summary>Agree that a customs service provider files for one's business, or decline.</summary>
    public const string GiveConsent = "registration.give_consent";

    /// <summary>Key in requests for clients, record consents, end associations.</summary>
    public const string ProcessAssociations = "registration.process_associations";

    /// <summary>Suspend, reinstate and, by two, revoke authorization IDs.</summary>
    public const string SuspendAuthorizations = "registration.suspend_authorizations";

    /// <summary>Import the register of RM accounts and correct an account in it.</summary>
    public const string KeepRegister = "registration.keep_register";
}
