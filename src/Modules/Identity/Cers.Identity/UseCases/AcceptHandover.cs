using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>
/// The user who was named becomes an owner; the one who named steps down if that was asked. Refused when the offer is over, or its maker is no owner any
/// more; one to somebody else is not found.
/// </summary>
[Permission(IdentityPermissions.OwnPlace), InWords("Accept ownership", "Accepter la titularité")]
internal sealed record AcceptHandover(AccountId Account, Guid Handover, string? ClientRequestId) : ICommand<UserAccess>, IAccountMessage, IClientRequest;

internal sealed class AcceptHandoverHandler(IdentityDbContext db, MessageScope scope, Rosters rosters) : IRequestHandler<AcceptHandover, Result<UserAccess>>
{
    public async Task<Result<UserAccess>> Handle(AcceptHandover request, CancellationToken ct)
    {
        scope.Concerns("handover", request.Handover.ToString());
        var roster = await rosters.LockAsync(request.Account, ct);
        var me = roster.Decider(IdentityPermissions.OwnPlace);
        if (!me.IsSuccess)
        {
            return me.As<UserAccess>();
        }

        var handover = await db.Handovers.SingleOrDefaultAsync(h => h.Id == request.Handover && h.ToMembershipId == me.Value.Id, ct);
        if (handover is null)
        {
            return IdentityErrors.NoOffer("handoverId");
        }

        // The roster has every owner: who is not in it as one gives no ownership any more.
        if (roster.Find(handover.ByMembershipId) is not { } by || !roster.May(by, IdentityPermissions.HandOver))
        {
            return IdentityErrors.HandoverOver();
        }

        var accepted = handover.Accept(roster.Now);
        if (!accepted.IsSuccess)
        {
            return accepted.As<UserAccess>();
        }

        var broken = roster.Change(by, me.Value, AccountRole.Owner)
            ?? (handover.StepDownTo is { } role ? roster.Change(by, by, role) : null);
        return broken is null ? Told.AccessOf(me.Value) : broken;
    }
}
