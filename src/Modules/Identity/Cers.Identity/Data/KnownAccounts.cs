using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Signals;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>
/// Business accounts as their members see them, in memory: whoever asks for anything of an account asks for it first. The triggers on memberships and accounts drop
/// it by <c>access:account:person</c>.
/// </summary>
internal sealed class KnownAccounts(SignalHub signals)
{
    // The tenant filter holds the account.
    private static readonly Func<IdentityDbContext, PersonId, CancellationToken, Task<Listed<BusinessAccount>?>> OfPerson =
        EF.CompileAsyncQuery((IdentityDbContext db, PersonId person, CancellationToken ct) =>
            db.Set<Membership>().AsNoTracking().Where(m => m.EndedAt == null && m.PersonId == person).Select(Told.MyAccount).SingleOrDefault());

    private readonly FactCache<BusinessAccount> known = new(signals, "access", most: 50_000);

    /// <summary>The account of the scope; null for somebody who is no member.</summary>
    public ValueTask<BusinessAccount?> OfMemberAsync(AccountId account, PersonId person, Func<IdentityDbContext> db, MessageScope scope, CancellationToken ct) =>
        known.GetAsync($"{account}:{person}", scope, async ask => (await OfPerson(db(), person, ask))?.Value, ct);
}
