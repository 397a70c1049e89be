using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.GraphQL;

namespace Cers.Identity.GraphQL;

[ObjectType<BusinessAccount>]
internal static class MachineClientFields
{
    /// <summary>The programs that may work for the account, in the order of their registration. For owners and proxy account owners.</summary>
    [Authorize(Policy = IdentityPermissions.ManageMachineClients), UsePaging(ConnectionName = "MachineClients")]
    public static async Task<Result<Connection<MachineClient>>> GetMachineClientsAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new ListMachineClients(account.Id, paging.ToPageRequest()), ct)).ToConnection();
}
