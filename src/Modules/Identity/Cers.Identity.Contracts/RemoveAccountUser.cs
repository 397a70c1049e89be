using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Ends a user's access to the account, at once. Refused for the last owner (USR-002), and to a proxy account owner where the user is a proxy
/// or an owner (USR-003, USR-005).
/// </summary>
[Permission(IdentityPermissions.ManageUsers)]
public sealed record RemoveAccountUser(AccountId Account, UserReferenceNumber Urn, string? ClientRequestId)
    : ICommand<RemovedUser>, IAccountMessage, IClientRequest;

public sealed record RemovedUser(UserReferenceNumber Urn);
