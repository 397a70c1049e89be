using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>The user who was named does not want to be owner. Refused when the offer is over; one to somebody else is not found.</summary>
[Permission(IdentityPermissions.OwnPlace), InWords("Decline ownership", "Refuser la titularité")]
internal sealed record DeclineHandover(AccountId Account, Guid Handover, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;

internal sealed class DeclineHandoverHandler(IdentityDbContext db, MessageScope scope, Rosters rosters) : IRequestHandler<DeclineHandover, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeclineHandover request, CancellationToken ct)
    {
        scope.Concerns("handover", request.Handover.ToString());
        var roster = await rosters.LockAsync(request.Account, ct);
        var me = roster.Decider(IdentityPermissions.OwnPlace);
        if (!me.IsSuccess)
        {
            return me.As<Done>();
        }

        return await db.Handovers.SingleOrDefaultAsync(h => h.Id == request.Handover && h.ToMembershipId == me.Value.Id, ct) is { } handover
            ? handover.Decline(roster.Now)
            : IdentityErrors.NoOffer("handoverId");
    }
}
