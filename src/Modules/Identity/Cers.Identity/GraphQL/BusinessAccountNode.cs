using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.GraphQL;

namespace Cers.Identity.GraphQL;

[ObjectType<BusinessAccount>]
internal static class BusinessAccountNode
{
    /// <summary>A business account by its id; null for an unknown one and for somebody else's.</summary>
    [NodeResolver, Authorize(Policy = IdentityPermissions.ViewAccount)]
    public static async Task<BusinessAccount?> GetBusinessAccountAsync(AccountId id, IDoor door, CancellationToken ct) =>
        await door.SendAsync(new GetBusinessAccount(id), ct) is { IsSuccess: true, Value: var account } ? account : null;

    /// <summary>The identifier with which the account's declarations are numbered; null while the account has none.</summary>
    [Authorize(Policy = IdentityPermissions.ViewAccount)]
    public static async Task<AuthorizationId?> GetAuthorizationIdAsync([Parent] BusinessAccount account, RegistrationByAccount registrations, CancellationToken ct) =>
        (await registrations.LoadAsync(account.Id, ct))?.AuthorizationId;

    /// <summary>Exporter or customs service provider; null while the account has no authorization ID.</summary>
    [Authorize(Policy = IdentityPermissions.ViewAccount)]
    public static async Task<BusinessDesignation?> GetDesignationAsync([Parent] BusinessAccount account, RegistrationByAccount registrations, CancellationToken ct) =>
        (await registrations.LoadAsync(account.Id, ct))?.Designation;

    /// <summary>Who has access to the account, in the order of getting it. For owners and proxy account owners.</summary>
    [Authorize(Policy = IdentityPermissions.ViewUsers), UsePaging(ConnectionName = "AccountUsers")]
    public static async Task<Result<Connection<UserAccess>>> GetUsersAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetAccountUsers(account.Id, paging.ToPageRequest()), ct)).ToConnection();
}
