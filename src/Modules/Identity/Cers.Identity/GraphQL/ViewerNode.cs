using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.GraphQL;

namespace Cers.Identity.GraphQL;

[ObjectType<Viewer>]
internal static class ViewerNode
{
    /// <summary>The terms and conditions in force: what a person accepts with a user account.</summary>
    [Authorize]
    public static Task<Result<TermsAndConditions>> GetTermsAndConditionsAsync([Parent] Viewer viewer, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetTermsAndConditions(), ct);

    /// <summary>The business accounts in which the person has a role, in the order of getting it.</summary>
    [Authorize, UsePaging(ConnectionName = "BusinessAccounts")]
    public static async Task<Result<Connection<BusinessAccount>>> GetBusinessAccountsAsync(
        [Parent] Viewer viewer, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetMyAccounts(paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>The person's business account with a business number; null when there is none or it is somebody else's.</summary>
    [Authorize]
    public static Task<Result<BusinessAccount?>> GetBusinessAccountAsync(
        [Parent] Viewer viewer, BusinessNumber businessNumber, IDoor door, CancellationToken ct) =>
        door.SendAsync(new FindMyAccount(businessNumber), ct);
}
