using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;

namespace Cers.Identity.UseCases;

/// <summary>Ends the caller's own access to the account, at once. Refused to the last owner (USR-002).</summary>
[Permission(IdentityPermissions.OwnPlace), InWords("Leave the account", "Quitter le compte")]
internal sealed record LeaveBusinessAccount(AccountId Account, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;

internal sealed class LeaveBusinessAccountHandler(Rosters rosters) : IRequestHandler<LeaveBusinessAccount, Result<Done>>
{
    public async Task<Result<Done>> Handle(LeaveBusinessAccount request, CancellationToken ct)
    {
        var roster = await rosters.LockAsync(request.Account, ct);
        var me = roster.Decider(IdentityPermissions.OwnPlace);
        return !me.IsSuccess ? me.As<Done>()
            : roster.Change(me.Value, me.Value, role: null) is { } broken ? broken
            : default(Done);
    }
}
