using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Ends a machine client and its tokens, at once and for good. Revoking it again is no error.</summary>
[Permission(IdentityPermissions.ManageMachineClients), InWords("Revoke a machine client", "Révoquer un client machine")]
public sealed record RevokeMachineClient(AccountId Account, Guid ClientId, string? ClientRequestId) : ICommand<MachineClient>, IAccountMessage, IClientRequest;
