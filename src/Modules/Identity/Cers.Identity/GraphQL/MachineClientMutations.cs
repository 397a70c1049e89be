using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

[MutationType]
internal static class MachineClientMutations
{
    /// <summary>Registers a program that may work for a business account unattended, by its public key. For owners and proxy account owners.</summary>
    [Authorize(Policy = IdentityPermissions.ManageMachineClients)]
    [Error<NotAllowed>, Error<InvalidInput>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<MachineClient>> RegisterMachineClientAsync(RegisterMachineClientInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RegisterMachineClient(input.AccountId, input.Name, input.Scopes, input.PublicKey, input.KeyEndsAt, input.ClientRequestId), ct);

    /// <summary>Gives a machine client a second key, to change keys without a gap.</summary>
    [Authorize(Policy = IdentityPermissions.ManageMachineClients)]
    [Error<NotAllowed>, Error<NotFound>, Error<InvalidInput>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<MachineClient>> AddMachineClientKeyAsync(AddMachineClientKeyInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new AddMachineClientKey(input.AccountId, input.ClientId, input.PublicKey, input.KeyEndsAt, input.ClientRequestId), ct);

    /// <summary>Ends a key of a machine client and the tokens that it got, at once.</summary>
    [Authorize(Policy = IdentityPermissions.ManageMachineClients)]
    [Error<NotAllowed>, Error<NotFound>, Error<Conflict>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<MachineClient>> RetireMachineClientKeyAsync(RetireMachineClientKeyInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RetireMachineClientKey(input.AccountId, input.ClientId, input.KeyId, input.ClientRequestId), ct);

    /// <summary>Says anew what a machine client may do, at once.</summary>
    [Authorize(Policy = IdentityPermissions.ManageMachineClients)]
    [Error<NotAllowed>, Error<NotFound>, Error<Conflict>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<MachineClient>> ChangeMachineClientScopesAsync(ChangeMachineClientScopesInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new ChangeMachineClientScopes(input.AccountId, input.ClientId, input.Scopes, input.ClientRequestId), ct);

    /// <summary>Ends a machine client and its tokens, at once and for good.</summary>
    [Authorize(Policy = IdentityPermissions.ManageMachineClients)]
    [Error<NotAllowed>, Error<NotFound>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<MachineClient>> RevokeMachineClientAsync(RevokeMachineClientInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RevokeMachineClient(input.AccountId, input.ClientId, input.ClientRequestId), ct);
}

/// <param name="AccountId">The account's id.</param>
/// <param name="Name">What the owners call it, 1 to 60 characters.</param>
/// <param name="PublicKey">A JWK or PEM: P-256, or RSA of at least 2048 bits.</param>
/// <param name="KeyEndsAt">When the key ends, at most 365 days from now.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RegisterMachineClientInput(
    [ID<BusinessAccount>] AccountId AccountId, string Name, IReadOnlyList<MachineScope> Scopes, string PublicKey, DateTimeOffset KeyEndsAt, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="PublicKey">A JWK or PEM: P-256, or RSA of at least 2048 bits.</param>
/// <param name="KeyEndsAt">When the key ends, at most 365 days from now.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record AddMachineClientKeyInput(
    [ID<BusinessAccount>] AccountId AccountId, Guid ClientId, string PublicKey, DateTimeOffset KeyEndsAt, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RetireMachineClientKeyInput([ID<BusinessAccount>] AccountId AccountId, Guid ClientId, Guid KeyId, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record ChangeMachineClientScopesInput(
    [ID<BusinessAccount>] AccountId AccountId, Guid ClientId, IReadOnlyList<MachineScope> Scopes, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RevokeMachineClientInput([ID<BusinessAccount>] AccountId AccountId, Guid ClientId, string ClientRequestId);
