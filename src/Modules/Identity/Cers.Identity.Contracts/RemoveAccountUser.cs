using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Ends a user's access to the account, at once. Refused for the last owner (USR-002), and to a proxy account owner where the user is a proxy
/// or an owner (USR-003, USR-005).
/// </summary>
/// <param name="Reason">Kept with the change; at most 200 characters.</param>
[Permission(IdentityPermissions.ManageUsers), InWords("Remove a user", "Retirer un utilisateur")]
public sealed record RemoveAccountUser(AccountId Account, UserReferenceNumber Urn, string? ClientRequestId, string? Reason = null)
    : ICommand<RemovedUser>, IAccountMessage, IClientRequest;

public sealed record RemovedUser(UserReferenceNumber Urn);
