namespace Cers.Identity.Contracts;

/// <summary>What the module's messages ask of a caller's role in a business account.</summary>
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

    /// <summary>Register, change and revoke machine clients, and see them.</summary>
    public const string ManageMachineClients = "identity.manage_machine_clients";
}
