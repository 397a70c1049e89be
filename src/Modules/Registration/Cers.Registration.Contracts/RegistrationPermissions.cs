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

    /// <summary>Issue and replace shared secrets.</summary>
    public const string IssueSecrets = "registration.issue_secrets";
}
