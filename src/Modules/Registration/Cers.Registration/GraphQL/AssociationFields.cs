using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.GraphQL;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using Cers.Registration.UseCases;

namespace Cers.Registration.GraphQL;

[ObjectType<BusinessAccount>]
internal static class AssociationFields
{
    /// <summary>The clients for which the account files, filed or asks to file, asked for last first.</summary>
    /// <param name="state">In one state; all when not given.</param>
    /// <param name="prefix">The beginning of the client's business number or name.</param>
    [Authorize(Policy = IdentityPermissions.ViewAccount), UsePaging(ConnectionName = "Clients")]
    public static async Task<Result<Connection<AssociationView>>> GetClientsAsync(
        [Parent] BusinessAccount account, AssociationState? state, string? prefix, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetClients(account.Id, state, prefix, paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>The customs service providers that file, filed or ask to file for the account, asked for last first.</summary>
    /// <param name="state">In one state; all when not given.</param>
    [Authorize(Policy = IdentityPermissions.ViewAccount), UsePaging(ConnectionName = "Providers")]
    public static async Task<Result<Connection<AssociationView>>> GetProvidersAsync(
        [Parent] BusinessAccount account, AssociationState? state, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetProviders(account.Id, state, paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>One association of the account, on either side; null when there is none.</summary>
    [Authorize(Policy = IdentityPermissions.ViewAccount)]
    public static Task<Result<AssociationView?>> GetAssociationAsync([Parent] BusinessAccount account, [ID] Guid id, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetAccountAssociation(account.Id, id), ct);

    /// <summary>Why a client is missing from the list of a customs service provider, and what to do; null when it is not missing.</summary>
    [Authorize(Policy = RegistrationPermissions.ManageAssociations)]
    public static Task<Result<MissingClient?>> GetMissingClientAsync([Parent] BusinessAccount account, string businessNumber, IDoor door, CancellationToken ct) =>
        door.SendAsync(new FindMissingClient(account.Id, businessNumber), ct);
}
