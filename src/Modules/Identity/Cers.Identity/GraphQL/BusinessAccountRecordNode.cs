using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.GraphQL;

namespace Cers.Identity.GraphQL;

/// <summary>What the people of a business account look after: contact data, users, offers, what happened.</summary>
[ObjectType<BusinessAccount>]
internal static class BusinessAccountRecordNode
{
    /// <summary>How the business is reached; null while nobody has said it.</summary>
    [Authorize(Policy = IdentityPermissions.ViewAccount)]
    public static Task<Result<AccountContactDetails?>> GetContactAsync([Parent] BusinessAccount account, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetAccountContact(account.Id), ct);

    /// <summary>The account has no proxy account owner; one is recommended. For owners and proxy account owners.</summary>
    [Authorize(Policy = IdentityPermissions.ViewUsers)]
    public static async Task<Result<bool>> GetProxyRecommendedAsync([Parent] BusinessAccount account, IDoor door, CancellationToken ct)
    {
        var advice = await door.SendAsync(new GetAccountAdvice(account.Id), ct);
        return advice.IsSuccess ? advice.Value.ProxyRecommended : advice.As<bool>();
    }

    /// <summary>Users who have not signed in for twelve months, in the order of getting access. For owners and proxy account owners.</summary>
    [Authorize(Policy = IdentityPermissions.ViewUsers), UsePaging]
    public static async Task<Result<Connection<UnusedAccess>>> GetUnusedAccessAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetUnusedAccess(account.Id, paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>Invitations, newest first, with what became of them. For owners and proxy account owners.</summary>
    [Authorize(Policy = IdentityPermissions.ViewUsers), UsePaging]
    public static async Task<Result<Connection<AccountInvitation>>> GetInvitationsAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetInvitations(account.Id, paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>Offers of ownership, newest first, with what became of them. For owners and proxy account owners.</summary>
    [Authorize(Policy = IdentityPermissions.ViewUsers), UsePaging]
    public static async Task<Result<Connection<OwnershipHandover>>> GetHandoversAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetHandovers(account.Id, paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>The ownership that is offered to the caller; null when none is.</summary>
    [Authorize(Policy = IdentityPermissions.OwnPlace)]
    public static Task<Result<OwnershipHandover?>> GetMyHandoverAsync([Parent] BusinessAccount account, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetMyHandover(account.Id), ct);

    /// <summary>Who gave or took which role, newest first. For owners and proxy account owners.</summary>
    [Authorize(Policy = IdentityPermissions.ViewUsers), UsePaging]
    public static async Task<Result<Connection<RoleChangeRow>>> GetRoleHistoryAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetRoleHistory(account.Id, paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>What was done in the account, tried, and looked at by the agency, newest first. For owners and proxy account owners.</summary>
    [Authorize(Policy = IdentityPermissions.ViewAuditTrail), UsePaging]
    public static async Task<Result<Connection<AccountAuditEntry>>> GetAuditTrailAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetAccountAuditTrail(account.Id, paging.ToPageRequest()), ct)).ToConnection();
}
