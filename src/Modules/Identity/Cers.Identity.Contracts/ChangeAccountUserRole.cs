using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Gives a user of the account another role, at once. Refused when the account would lose its last owner (USR-002), and to a proxy account
/// owner where the user is or would become a proxy or an owner (USR-003, USR-005).
/// </summary>
/// <param name="Reason">Kept with the change; at most 200 characters.</param>
[Permission(IdentityPermissions.ManageUsers), InWords("Change a user's role", "Changer le rôle d'un utilisateur")]
public sealed record ChangeAccountUserRole(AccountId Account, UserReferenceNumber Urn, AccountRole Role, string? ClientRequestId, string? Reason = null)
    : ICommand<UserAccess>, IAccountMessage, IClientRequest;
