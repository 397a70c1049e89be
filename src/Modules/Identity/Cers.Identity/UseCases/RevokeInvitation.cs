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
/// Takes an invitation back: its link works no more. Refused when it is over (USR-006), and to a proxy account owner for a role that he or she could not give.
/// </summary>
[Permission(IdentityPermissions.ManageUsers), InWords("Take an invitation back", "Retirer une invitation")]
internal sealed record RevokeInvitation(AccountId Account, Guid Invitation, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;

internal sealed class RevokeInvitationHandler(IdentityDbContext db, MessageScope scope, Rosters rosters) : IRequestHandler<RevokeInvitation, Result<Done>>
{
    public async Task<Result<Done>> Handle(RevokeInvitation request, CancellationToken ct)
    {
        scope.Concerns("invitation", request.Invitation.ToString());
        var roster = await rosters.LockAsync(request.Account, ct);
        var by = roster.Decider(IdentityPermissions.ManageUsers);
        if (!by.IsSuccess)
        {
            return by.As<Done>();
        }

        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == request.Invitation, ct);
        return invitation is null ? IdentityErrors.NoOffer("invitationId")
            : roster.Broken(by.Value, invitation.Role) is { } broken ? broken
            : invitation.Withdraw(roster.Now) is { IsSuccess: true } withdrawn ? withdrawn
            : IdentityErrors.InvitationOver() with { Path = "invitationId" };
    }
}
