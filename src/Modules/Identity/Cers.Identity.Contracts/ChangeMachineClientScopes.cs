using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Says anew what a machine client may do. What is taken is taken from its tokens too, at once.</summary>
[Permission(IdentityPermissions.ManageMachineClients), InWords("Change a machine client's scopes", "Modifier les portées d'un client machine")]
public sealed record ChangeMachineClientScopes(AccountId Account, Guid ClientId, IReadOnlyList<MachineScope> Scopes, string? ClientRequestId)
    : ICommand<MachineClient>, IAccountMessage, IClientRequest;
