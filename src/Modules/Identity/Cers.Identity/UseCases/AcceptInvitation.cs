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
/// Takes the access that an invitation offers. USR-006, always with the same answer, when the link is unknown, used, expired or taken back, was mailed
/// to another address than the person's confirmed one, or comes from somebody who may not give the role any more. Refused to who has access (USR-004).
/// </summary>
/// <param name="Invitation">The mailed link, or the code at its end.</param>
[SignedIn, InWords("Accept an invitation", "Accepter une invitation")]
internal sealed record AcceptInvitation(string Invitation, string? ClientRequestId) : ICommand<BusinessAccount>, IClientRequest;

internal sealed class AcceptInvitationHandler(IdentityDbContext db, MessageScope scope, Rosters rosters, KnownTerms terms)
    : IRequestHandler<AcceptInvitation, Result<BusinessAccount>>
{
    public async Task<Result<BusinessAccount>> Handle(AcceptInvitation request, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.Id == scope.Actor.Person, ct);
        if (person.KeptFromAccounts(terms.InForce.Version) is { } fault)
        {
            return fault;
        }

        var hash = Invitation.Hash(request.Invitation.Split('=')[^1]);
        if (await PlaceAsync(hash, ct) is not { } place)
        {
            return IdentityErrors.InvitationOver();
        }

        var account = new AccountId(place.AccountId);
        scope.Enter(account);
        var roster = await rosters.LockAsync(account, place.ByMembershipId, ct);
        var invitation = await db.Invitations.SingleAsync(i => i.LinkHash == hash, ct);
        scope.Concerns("invitation", invitation.Id.ToString());
        if (Refusal(roster, invitation, person) is { } refusal)
        {
            return refusal;
        }

        var membership = roster.Give(roster.Find(invitation.ByMembershipId)!, person, invitation.Role);
        scope.Enter(account, membership.Role);
        return Told.AccountOf(roster.Account, membership.Role);
    }

    private static Error? Refusal(Roster roster, Invitation invitation, Person person)
    {
        var accepted = invitation.Accept(person, roster.Now);
        if (!accepted.IsSuccess)
        {
            return accepted.Errors[0];
        }

        return roster.Find(invitation.ByMembershipId) is not { } by || !roster.May(by, IdentityPermissions.ManageUsers) || roster.Broken(by, invitation.Role) is not null
            ? IdentityErrors.InvitationOver()
            : roster.Account.KeepsOut() ?? (roster.Me is null ? null : IdentityErrors.HasAccess() with { Path = "invitation" });
    }

    /// <summary>Found by the hash of the code alone: whoever shows it was let in as far as this.</summary>
    private async Task<Place?> PlaceAsync(byte[] hash, CancellationToken ct) =>
        (await db.Database
            .SqlQuery<Place>($"select account_id as \"AccountId\", by_membership_id as \"ByMembershipId\" from identity.invitations where link_hash = {hash}")
            .ToListAsync(ct)).SingleOrDefault();

    private sealed record Place(Guid AccountId, Guid ByMembershipId);
}
