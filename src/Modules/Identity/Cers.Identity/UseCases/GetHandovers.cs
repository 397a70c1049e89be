using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>The offers of ownership in the account, newest first, with what became of them.</summary>
[Permission(IdentityPermissions.ViewUsers), InWords("View offers of ownership", "Consulter les offres de titularité")]
internal sealed record GetHandovers(AccountId Account, PageRequest Page) : IQuery<Page<OwnershipHandover>>, IAccountMessage;

/// <summary>Ownership that an owner offers to a user of the account.</summary>
/// <param name="By">The owner.</param>
/// <param name="To">The user who was named.</param>
/// <param name="StepDownTo">The role that the owner takes on acceptance; null to stay owner.</param>
internal sealed record OwnershipHandover(
    [property: ID] Guid Id,
    KnownPerson By,
    KnownPerson To,
    AccountRole? StepDownTo,
    OfferState State,
    DateTimeOffset OfferedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? EndedAt)
{
    public static OwnershipHandover Of(Handover handover, Person by, Person to, DateTimeOffset now) => new(
        handover.Id,
        KnownPerson.Of(by),
        KnownPerson.Of(to),
        handover.StepDownTo,
        handover.StateAt(now),
        handover.OfferedAt,
        handover.ExpiresAt,
        handover.EndedAt);
}

internal sealed class GetHandoversHandler(IdentityDbContext db, TimeProvider clock) : IRequestHandler<GetHandovers, Result<Page<OwnershipHandover>>>
{
    public async Task<Result<Page<OwnershipHandover>>> Handle(GetHandovers request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.Handovers.AsNoTracking().Include(h => h.By.Person).Include(h => h.To.Person)
            .PageAsync(request.Page, h => h.OfferedAt, h => h.Id, h => h, h => new Keyset(h.OfferedAt, h.Id), newestFirst: true, ct);
        return found.IsSuccess ? found.Value.Select(h => OwnershipHandover.Of(h, h.By.Person, h.To.Person, now)) : found.As<Page<OwnershipHandover>>();
    }
}
