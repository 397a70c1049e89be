using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>Remembers tokens that may be shown once. The unique index decides between two hosts that are shown one at the same moment.</summary>
internal static class ShownTokens
{
    /// <summary>False when it was shown before. A command that is refused afterwards forgets it.</summary>
    public static async Task<bool> ShowOnceAsync(this IdentityDbContext db, string issuer, string jti, DateTimeOffset endsAt, CancellationToken ct)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(jti));
        return await db.Database.ExecuteSqlAsync(
            $"insert into identity.shown_tokens (issuer, jti_hash, ends_at) values ({issuer}, {hash}, {endsAt}) on conflict do nothing", ct) == 1;
    }
}
