using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>
/// Closes the account for good: everybody's access ends at once, invitations and offers are taken back, its records are kept. Refused while its designation is
/// disputed. By an owner alone, freshly signed in. The business may apply for another account later.
/// </summary>
[Permission(IdentityPermissions.CloseAccount), FreshSignIn, InWords("Close the account", "Fermer le compte")]
internal sealed record CloseBusinessAccount(AccountId Account, string? Reason, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;

internal sealed class CloseBusinessAccountValidator : AbstractValidator<CloseBusinessAccount>
{
    public CloseBusinessAccountValidator() => RuleFor(m => m.Reason).ReasonOfRoleChange();
}

internal sealed class CloseBusinessAccountHandler(IdentityDbContext db, MessageScope scope, IMediator mediator, Rosters rosters) : IRequestHandler<CloseBusinessAccount, Result<Done>>
{
    public async Task<Result<Done>> Handle(CloseBusinessAccount request, CancellationToken ct)
    {
        var roster = await rosters.LockAsync(request.Account, ct);
        scope.Concerns("account", roster.Account.BusinessNumber.Value);
        var by = roster.Decider(IdentityPermissions.CloseAccount);
        if (!by.IsSuccess)
        {
            return by.As<Done>();
        }

        if ((await mediator.Send(new FindOpenCase(request.Account), ct)).Value.Number is { } number)
        {
            return IdentityErrors.CaseOpen(number);
        }

        var closed = roster.Account.Close(roster.Now);
        if (!closed.IsSuccess)
        {
            return closed;
        }

        foreach (var member in await db.Members.Include(m => m.Person).ToListAsync(ct))
        {
            member.End(roster.Now);
            db.Add(RoleChange.Of(member, by.Value.PersonId, member.Role, null, request.Reason, roster.Now));
            scope.Mail(AccountClosedMail.To(member.Person, roster.Account, by.Value.Person));
        }

        List<Offer> offers =
        [
            .. await db.Invitations.Where(i => i.State == OfferState.Open).ToListAsync(ct),
            .. await db.Handovers.Where(h => h.State == OfferState.Open).ToListAsync(ct),
        ];
        offers.Where(o => o.IsOpen(roster.Now)).ToList().ForEach(o => o.Withdraw(roster.Now));
        return closed;
    }
}
