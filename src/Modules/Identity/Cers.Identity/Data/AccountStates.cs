using System.Linq.Expressions;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>Changes the state of a business account by staff: locked, with its reason kept, and the owners told.</summary>
internal sealed class AccountStates(IdentityDbContext db, MessageScope scope, TimeProvider clock)
{
    public async Task<Result<Done>> ChangeAsync(AccountId id, Func<Account, Result<Done>> change, LocalizedText reason, CancellationToken ct)
    {
        var account = await db.Accounts.FromSql($"select * from identity.accounts where account_id = {id.Value} for update").SingleOrDefaultAsync(ct);
        if (account is null)
        {
            return IdentityErrors.UnknownAccount();
        }

        scope.Concerns("account", account.BusinessNumber.Value);
        var changed = change(account);
        if (!changed.IsSuccess)
        {
            return changed;
        }

        var state = StateChange.Of(account, reason, scope.Actor, clock.GetUtcNow());
        db.Add(state);
        var owners = await db.Members.AsNoTracking().Where(m => m.Role == AccountRole.Owner).Select(m => m.Person).ToListAsync(ct);
        owners.ForEach(owner => scope.Mail(AccountStateMail.To(account, state, owner)));
        return changed;
    }
}

/// <summary>A reason that people read in their own language.</summary>
internal static class ReasonRules
{
    public static void ReasonForOwners<T>(this AbstractValidator<T> validator, Expression<Func<T, LocalizedText>> reason)
    {
        var text = reason.Compile();
        validator.RuleFor(reason).Custom((_, context) =>
        {
            foreach (var (path, said) in new[] { ("reason.en", text(context.InstanceToValidate).En), ("reason.fr", text(context.InstanceToValidate).Fr) })
            {
                if (said?.Trim().Length is not (>= 5 and <= 500))
                {
                    context.Refuse(new InvalidInput(
                        "identity.reason_not_valid",
                        new LocalizedText("Give the reason in both languages, each in 5 to 500 characters.", "Donnez le motif dans les deux langues, en 5 à 500 caractères chacun."),
                        path));
                }
            }
        });
    }
}
