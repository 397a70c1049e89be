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
/// An owner names a user of the account as owner; the user has 14 days to accept. Both are owners then, unless the owner asked to step down. A second
/// offer to the same user replaces the first.
/// </summary>
/// <param name="StepDownTo">The role that the owner takes on acceptance; null to stay owner.</param>
[Permission(IdentityPermissions.HandOver), InWords("Offer ownership", "Offrir la titularité")]
internal sealed record OfferHandover(AccountId Account, UserReferenceNumber Urn, AccountRole? StepDownTo, string? ClientRequestId)
    : ICommand<OwnershipHandover>, IAccountMessage, IClientRequest;

internal sealed class OfferHandoverValidator : AbstractValidator<OfferHandover>
{
    public OfferHandoverValidator() => RuleFor(m => m.StepDownTo).Custom((role, context) =>
    {
        if (role == AccountRole.Owner)
        {
            context.Refuse(IdentityErrors.NoStepDown());
        }
    });
}

internal sealed class OfferHandoverHandler(IdentityDbContext db, MessageScope scope, Rosters rosters) : IRequestHandler<OfferHandover, Result<OwnershipHandover>>
{
    public async Task<Result<OwnershipHandover>> Handle(OfferHandover request, CancellationToken ct)
    {
        var roster = await rosters.LockAsync(request.Account, request.Urn, ct);
        var by = roster.Decider(IdentityPermissions.HandOver);
        if (!by.IsSuccess)
        {
            return by.As<OwnershipHandover>();
        }

        if (roster.Find(request.Urn) is not { } to)
        {
            return IdentityErrors.NoUserOfAccount();
        }

        if (to == by.Value)
        {
            return IdentityErrors.NotToOneself();
        }

        if (to.Role == AccountRole.Owner)
        {
            return IdentityErrors.IsOwner();
        }

        foreach (var former in await db.Handovers.Where(h => h.ToMembershipId == to.Id && h.State == OfferState.Open).ToListAsync(ct))
        {
            former.Replace(roster.Now);
        }

        // Before the new one is inserted: at no moment are two open.
        await db.SaveChangesAsync(ct);
        var handover = Handover.Make(by.Value, to, request.StepDownTo, roster.Now);
        db.Add(handover);
        scope.Concerns("handover", handover.Id.ToString());
        scope.Mail(HandoverMail.To(handover, roster.Account, by.Value.Person, to.Person));
        return OwnershipHandover.Of(handover, by.Value.Person, to.Person, roster.Now);
    }
}
