using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>
/// Invites whoever has an address into the account: a link, mailed there, that works once within 14 days (N-18). A second invitation to an address
/// replaces the first. Refused when a proxy account owner would make a proxy or an owner (USR-003, USR-005), and after twenty an hour.
/// </summary>
[Permission(IdentityPermissions.ManageUsers), InWords("Invite somebody", "Inviter quelqu'un")]
internal sealed record InviteAccountUser(AccountId Account, string Email, AccountRole Role, Language Language, string? ClientRequestId)
    : ICommand<AccountInvitation>, IAccountMessage, IClientRequest, ILimited
{
    public IEnumerable<AttemptLimit> Limits(Actor actor) =>
    [
        new AttemptLimit(
            $"identity.invite:{actor.Key}",
            20,
            TimeSpan.FromHours(1),
            new TooManyAttempts(
                "identity.too_many_invitations",
                new LocalizedText("Too many invitations were sent. Try again in an hour.", "Trop d'invitations ont été envoyées. Réessayez dans une heure.")),
            CountsSuccess: true),
    ];
}

internal sealed class InviteAccountUserValidator : AbstractValidator<InviteAccountUser>
{
    public InviteAccountUserValidator() => RuleFor(m => m.Email).EmailAddressOfUser();
}

internal sealed class InviteAccountUserHandler(IdentityDbContext db, MessageScope scope, Rosters rosters, TokenIssuer issuer)
    : IRequestHandler<InviteAccountUser, Result<AccountInvitation>>
{
    public async Task<Result<AccountInvitation>> Handle(InviteAccountUser request, CancellationToken ct)
    {
        var roster = await rosters.LockAsync(request.Account, ct);
        var by = roster.Decider(IdentityPermissions.ManageUsers);
        if (!by.IsSuccess)
        {
            return by.As<AccountInvitation>();
        }

        if (roster.Broken(by.Value, request.Role) is { } broken)
        {
            return broken;
        }

        var address = EmailAddress.Key(request.Email);
        foreach (var former in await db.Invitations.Where(i => i.EmailKey == address && i.State == OfferState.Open).ToListAsync(ct))
        {
            former.Replace(roster.Now);
        }

        // Before the new one is inserted: at no moment are two open.
        await db.SaveChangesAsync(ct);
        var (invitation, code) = Invitation.Make(by.Value, request.Email, request.Role, roster.Now);
        db.Add(invitation);
        scope.Concerns("invitation", invitation.Id.ToString());
        scope.Mail(InvitationMail.To(invitation, roster.Account, by.Value.Person, request.Language, issuer.Issuer, code));
        return AccountInvitation.Of(invitation, by.Value.Person, roster.Now);
    }
}
