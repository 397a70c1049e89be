using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>Asks whether a code confirms an address, and whether the address is free: in this order, so that only who reads its mail learns the second.</summary>
internal sealed class ConfirmedAddresses(IdentityDbContext db, KeyRing keys)
{
    /// <summary>Why the person may not have the address; null when it is confirmed and free.</summary>
    public async Task<Error?> RefusalAsync(PersonId person, string email, string code, DateTimeOffset now, CancellationToken ct)
    {
        var address = EmailAddress.Key(email);
        var newest = await db.EmailCodes.AsNoTracking()
            .Where(c => c.PersonId == person && c.EmailKey == address && c.SessionId == null)
            .OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(ct);
        if (newest is null || !newest.Confirms(code, await keys.FindAsync(newest.KeyId, ct), now))
        {
            return IdentityErrors.CodeNotValid();
        }

        return await db.People.AnyAsync(p => p.EmailKey == address && p.Id != person, ct) ? IdentityErrors.EmailTaken() : null;
    }
}
