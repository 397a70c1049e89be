using Cers.Declarations.Domain;
using Cers.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Data;

internal static class DraftLock
{
    /// <summary>The draft, locked until the transaction ends: of two who save or submit it at once, the second sees what the first did.</summary>
    public static Task<Draft?> LockDraftAsync(this DeclarationsDbContext db, AccountId account, Guid id, CancellationToken ct) =>
        db.Drafts
            .FromSql($"select * from declarations.drafts where account_id = {account.Value} and id = {id} for update")
            .SingleOrDefaultAsync(ct);

    /// <summary>The same, of whoever saw a version of it: not allowed where there is none, a conflict where somebody saved it since.</summary>
    public static async Task<Result<Draft>> LockDraftAsync(this DeclarationsDbContext db, AccountId account, Guid id, int seen, CancellationToken ct) =>
        (await db.LockDraftAsync(account, id, ct)).AsSeen(seen);

    /// <summary>A locked draft for whoever saw a version of it.</summary>
    public static Result<Draft> AsSeen(this Draft? draft, int seen)
    {
        if (draft is null)
        {
            return new NotAllowed();
        }

        return draft.ChangedSince(seen) is { } conflict ? conflict : draft;
    }
}
