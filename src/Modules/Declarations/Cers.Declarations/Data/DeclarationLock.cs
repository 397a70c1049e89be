using Cers.Declarations.Domain;
using Cers.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Data;

internal static class DeclarationLock
{
    /// <summary>
    /// The declaration that the account filed under a number, locked until the transaction ends: of two who change it at once, the second sees what the first did.
    /// </summary>
    public static Task<Declaration?> LockDeclarationAsync(this DeclarationsDbContext db, AccountId account, ProofOfReport number, CancellationToken ct) =>
        db.Declarations
            .FromSql($"select * from declarations.declarations where received_on = {number.Date} and proof_of_report = {number.Value} and account_id = {account.Value} for update")
            .SingleOrDefaultAsync(ct);

    /// <summary>Forgets by what the declaration is recognized and what its goods cost: it was voided, or declares other things now.</summary>
    public static Task ForgetAsync(this DeclarationsDbContext db, Declaration declaration, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"with forgotten as (delete from declarations.marks where declaration_id = {declaration.Id}) delete from declarations.prices where declaration_id = {declaration.Id}", ct);

    /// <summary>What was last declared.</summary>
    public static Task<DeclarationVersion> NewestAsync(this DeclarationsDbContext db, Declaration declaration, CancellationToken ct) =>
        db.Versions.AsNoTracking().SingleAsync(
            v => v.ReceivedOn == declaration.ReceivedOn && v.DeclarationId == declaration.Id && v.Version == declaration.Version, ct);
}
