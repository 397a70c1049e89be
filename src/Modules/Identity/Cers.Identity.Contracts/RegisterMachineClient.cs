using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Registers a program that may work for the account unattended, by its public key. Refused for a private key, a weak one, an end later than in
/// 365 days, a name that the account has, and when it has 20.
/// </summary>
/// <param name="PublicKey">A JWK or PEM: P-256, or RSA of at least 2048 bits.</param>
/// <param name="KeyEndsAt">When the key ends.</param>
[Permission(IdentityPermissions.ManageMachineClients), InWords("Register a machine client", "Inscrire un client machine")]
public sealed record RegisterMachineClient(
    AccountId Account, string Name, IReadOnlyList<MachineScope> Scopes, string PublicKey, DateTimeOffset KeyEndsAt, string? ClientRequestId)
    : ICommand<MachineClient>, IAccountMessage, IClientRequest;
