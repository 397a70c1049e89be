using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>An owner takes the offer of ownership back. Refused when it is over.</summary>
[Permission(IdentityPermissions.HandOver), InWords("Take an offer of ownership back", "Retirer une offre de titularité")]
internal sealed record WithdrawHandover(AccountId Account, Guid Handover, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;

internal sealed class WithdrawHandoverHandler(IdentityDbContext db, MessageScope scope, Rosters rosters) : IRequestHandler<WithdrawHandover, Result<Done>>
{
    public async Task<Result<Done>> Handle(WithdrawHandover request, CancellationToken ct)
    {
        scope.Concerns("handover", request.Handover.ToString());
        var roster = await rosters.LockAsync(request.Account, ct);
        var by = roster.Decider(IdentityPermissions.HandOver);
        if (!by.IsSuccess)
        {
            return by.As<Done>();
        }

        return await db.Handovers.SingleOrDefaultAsync(h => h.Id == request.Handover, ct) is { } handover
            ? handover.Withdraw(roster.Now)
            : IdentityErrors.NoOffer("handoverId");
    }
}
