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

/// <summary>The invitations into the account, newest first, with what became of them.</summary>
[Permission(IdentityPermissions.ViewUsers), InWords("View invitations", "Consulter les invitations")]
internal sealed record GetInvitations(AccountId Account, PageRequest Page) : IQuery<Page<AccountInvitation>>, IAccountMessage;

/// <summary>An invitation into a business account.</summary>
/// <param name="Email">Where the link was mailed.</param>
/// <param name="EndedAt">When it was accepted, taken back or replaced.</param>
/// <param name="By">Who invited.</param>
internal sealed record AccountInvitation(
    [property: ID] Guid Id, string Email, AccountRole Role, OfferState State, DateTimeOffset OfferedAt, DateTimeOffset ExpiresAt, DateTimeOffset? EndedAt, KnownPerson By)
{
    public static AccountInvitation Of(Invitation invitation, Person by, DateTimeOffset now) => new(
        invitation.Id,
        invitation.Email,
        invitation.Role,
        invitation.StateAt(now),
        invitation.OfferedAt,
        invitation.ExpiresAt,
        invitation.EndedAt,
        KnownPerson.Of(by));
}

internal sealed class GetInvitationsHandler(IdentityDbContext db, TimeProvider clock) : IRequestHandler<GetInvitations, Result<Page<AccountInvitation>>>
{
    public async Task<Result<Page<AccountInvitation>>> Handle(GetInvitations request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.Invitations.AsNoTracking().Include(i => i.By.Person)
            .PageAsync(request.Page, i => i.OfferedAt, i => i.Id, i => i, i => new Keyset(i.OfferedAt, i.Id), newestFirst: true, ct);
        return found.IsSuccess ? found.Value.Select(i => AccountInvitation.Of(i, i.By.Person, now)) : found.As<Page<AccountInvitation>>();
    }
}
