namespace Cers.Identity.Contracts;

/// <summary>What the module's messages ask of a caller's role, in a business account or on the staff.</summary>
public static class IdentityPermissions
{
    /// <summary>See the business account itself: its number, names, designation. Every member.</summary>
    public const string ViewAccount = "identity.view_account";

    /// <summary>See who has access to the account.</summary>
    public const string ViewUsers = "identity.view_users";

    /// <summary>Add, change and remove account users and account browsers.</summary>
    public const string ManageUsers = "identity.manage_users";

    /// <summary>Add, change and remove proxy account owners and account owners.</summary>
    public const string ManageProxies = "identity.manage_proxies";

    /// <summary>What concerns one's own place in the account: leave, answer a hand-over of ownership. Every member.</summary>
    public const string OwnPlace = "identity.own_place";

    /// <summary>Name another owner.</summary>
    public const string HandOver = "identity.hand_over";

    /// <summary>Change how the business is reached.</summary>
    public const string EditContact = "identity.edit_contact";

    /// <summary>Change the account's own names.</summary>
    public const string EditAccount = "identity.edit_account";

    /// <summary>Close the account for good.</summary>
    public const string CloseAccount = "identity.close_account";

    /// <summary>Read the account's own audit trail.</summary>
    public const string ViewAuditTrail = "identity.view_audit_trail";

    /// <summary>Register, change and revoke machine clients, and see them.</summary>
    public const string ManageMachineClients = "identity.manage_machine_clients";

    /// <summary>Search people and business accounts, and see one, with a reason.</summary>
    public const string Search = "identity.search";

    /// <summary>Suspend and reinstate a business account.</summary>
    public const string SuspendAccounts = "identity.suspend_accounts";

    /// <summary>Propose and, as a second person, confirm that somebody becomes an owner of an account whose last owner has left; never for oneself.</summary>
    public const string NameOwners = "identity.name_owners";

    /// <summary>End a person's sessions.</summary>
    public const string EndSessions = "identity.end_sessions";

    /// <summary>Propose and, as a second person, confirm that a credential is relinked; never for oneself.</summary>
    public const string RelinkCredentials = "identity.relink_credentials";

    /// <summary>Propose and, as a second person, confirm a change of staff roles; never for oneself.</summary>
    public const string ManageStaffRoles = "identity.manage_staff_roles";

    /// <summary>Publish, change and end portal messages.</summary>
    public const string PublishMessages = "identity.publish_messages";
}
