using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Gives a machine client a second key, so that the first can be retired once the program uses the new one. Refused as at registration, and when two count.</summary>
[Permission(IdentityPermissions.ManageMachineClients), InWords("Add a key to a machine client", "Ajouter une clé à un client machine")]
public sealed record AddMachineClientKey(AccountId Account, Guid ClientId, string PublicKey, DateTimeOffset KeyEndsAt, string? ClientRequestId)
    : ICommand<MachineClient>, IAccountMessage, IClientRequest;
