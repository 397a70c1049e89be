using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Ends a key of a machine client, and with it every token that was got by it, at once. Retiring it again is no error.</summary>
[Permission(IdentityPermissions.ManageMachineClients), InWords("Retire a machine client's key", "Retirer une clé d'un client machine")]
public sealed record RetireMachineClientKey(AccountId Account, Guid ClientId, Guid KeyId, string? ClientRequestId)
    : ICommand<MachineClient>, IAccountMessage, IClientRequest;
