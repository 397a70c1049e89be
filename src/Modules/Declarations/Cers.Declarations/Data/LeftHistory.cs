using Cers.Declarations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Data;

/// <summary>Reports that have left the online history of the account that filed them, and those that a change brought back.</summary>
internal static class LeftHistory
{
    /// <summary>How long a report that was amended or voided after it had left is back.</summary>
    public static readonly TimeSpan Back = TimeSpan.FromDays(30);

    /// <summary>True when the account's history does not show the report by its age, whether or not the nightly job has taken it out or a change has brought it back.</summary>
    public static async Task<bool> HasLeftHistoryAsync(this DeclarationsDbContext db, Declaration declaration, int most, CancellationToken ct) =>
        (await db.Database
            .SqlQuery<bool>(
                $"""
                select not exists (
                    select from declarations.history h
                    where h.account_id = {declaration.AccountId.Value} and h.kept in (false, true) and h.accepted_at = {declaration.AcceptedAt}
                        and h.number_order = declarations.number_order({declaration.ProofOfReport.Value}) and h.kept_until is null)
                or exists (
                    select from declarations.past_history({declaration.AccountId.Value}, {most}) p
                    where p.accepted_at = {declaration.AcceptedAt} and p.number_order = declarations.number_order({declaration.ProofOfReport.Value})) as "Value"
                """)
            .ToListAsync(ct))[0];

    /// <summary>Brings the report back for its days; with it, it is back on the list of the exporter in whose name it was filed.</summary>
    public static async Task BringBackAsync(this DeclarationsDbContext db, Declaration declaration, DateTimeOffset now, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select declarations.bring_back({declaration.Id}, {declaration.ReceivedOn}, {now + Back})", ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            update declarations.filed_for set left_history_at = null
            where exporter_business_number = {declaration.ExporterBusinessNumber.Value} and accepted_at = {declaration.AcceptedAt} and declaration_id = {declaration.Id}
            """,
            ct);
    }
}
