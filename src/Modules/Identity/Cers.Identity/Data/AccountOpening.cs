using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>Opens a business account, whatever was redeemed for it; the caller becomes its owner.</summary>
internal sealed class AccountOpening(IdentityDbContext db, MessageScope scope, KnownTerms terms, TimeProvider clock)
{
    public async Task<Result<BusinessAccount>> OpenAsync(Func<AccountId, Task<Result<RedeemedBusiness>>> redeem, CancellationToken ct)
    {
        var owner = await db.People.SingleAsync(p => p.Id == scope.Actor.Person, ct);
        if (owner.KeptFromAccounts(terms.InForce.Version) is { } fault)
        {
            return fault;
        }

        var id = AccountId.New();
        var redeemed = await redeem(id);
        if (!redeemed.IsSuccess)
        {
            return redeemed.As<BusinessAccount>();
        }

        var business = redeemed.Value;
        var now = clock.GetUtcNow();
        var account = Account.Open(id, business.BusinessNumber, business.LegalName, business.OperatingName, now);
        var membership = Membership.Begin(id, owner, AccountRole.Owner, now);
        db.Add(account);
        db.Add(membership);
        db.Add(RoleChange.Of(membership, owner.Id, null, AccountRole.Owner, null, now));
        scope.Enter(id, AccountRole.Owner);
        scope.Concerns("account", account.BusinessNumber.Value);
        scope.Mail(AccountOpenedMail.To(account, owner));
        scope.Publish(new BusinessAccountOpened(id, business.AuthorizationId, owner.Id, now));
        return Told.AccountOf(account, AccountRole.Owner);
    }
}
