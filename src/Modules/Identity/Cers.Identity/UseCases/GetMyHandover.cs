using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>The ownership that is offered to the caller in the account; null when none is, or not any more.</summary>
[Permission(IdentityPermissions.OwnPlace), InWords("View the own offer of ownership", "Consulter sa propre offre de titularité")]
internal sealed record GetMyHandover(AccountId Account) : IQuery<OwnershipHandover?>, IAccountMessage;

internal sealed class GetMyHandoverHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<GetMyHandover, Result<OwnershipHandover?>>
{
    public async Task<Result<OwnershipHandover?>> Handle(GetMyHandover request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await db.Handovers.AsNoTracking().Include(h => h.By.Person).Include(h => h.To.Person)
            .Where(h => h.State == OfferState.Open && h.To.PersonId == scope.Actor.Person && h.To.EndedAt == null)
            .SingleOrDefaultAsync(ct);
        return Result<OwnershipHandover?>.Success(open?.IsOpen(now) == true ? OwnershipHandover.Of(open, open.By.Person, open.To.Person, now) : null);
    }
}
