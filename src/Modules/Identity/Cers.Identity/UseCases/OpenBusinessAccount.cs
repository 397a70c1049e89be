using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class OpenBusinessAccountValidator : AbstractValidator<OpenBusinessAccount>
{
    /// <summary>A wrong check character can be nobody's secret: the same answer, but no attempt and no comparison.</summary>
    public OpenBusinessAccountValidator() =>
        RuleFor(m => m.SharedSecret).Custom((secret, context) =>
        {
            if (!SharedSecretFormat.IsWellFormed(secret))
            {
                context.Refuse(OpenBusinessAccount.SecretNotValid());
            }
        });
}

internal sealed class OpenBusinessAccountHandler(IdentityDbContext db, MessageScope scope, IMediator mediator, TimeProvider clock)
    : IRequestHandler<OpenBusinessAccount, Result<BusinessAccount>>
{
    public async Task<Result<BusinessAccount>> Handle(OpenBusinessAccount request, CancellationToken ct)
    {
        var owner = await db.People.SingleAsync(p => p.Id == scope.Actor.Person, ct);
        if (!owner.HasUserAccount)
        {
            return IdentityErrors.NeedsUserAccount();
        }

        var id = AccountId.New();
        var redeemed = await mediator.Send(new RedeemSharedSecret(request.AuthorizationId, request.SharedSecret, id), ct);
        if (!redeemed.IsSuccess)
        {
            return redeemed.As<BusinessAccount>();
        }

        var business = redeemed.Value;
        var now = clock.GetUtcNow();
        var account = new Account
        {
            AccountId = id, BusinessNumber = business.BusinessNumber, LegalName = business.LegalName, OperatingName = business.OperatingName, OpenedAt = now,
        };
        var membership = Membership.Begin(id, owner, AccountRole.Owner, now);
        db.Add(account);
        db.Add(membership);
        db.Add(RoleChange.Of(id, owner.Id, owner.Id, null, AccountRole.Owner, now));
        scope.Concerns("account", account.BusinessNumber.Value);
        scope.Mail(AccountOpenedMail.To(account, owner));
        scope.Publish(new BusinessAccountOpened(id, request.AuthorizationId, owner.Id, now));
        return new BusinessAccount(id, account.BusinessNumber, account.LegalName, account.OperatingName, account.State, AccountRole.Owner, now);
    }
}
