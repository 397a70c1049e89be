using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>A bulk load with both reports. Refused without a reason; the owner of the account sees that staff looked.</summary>
[Permission(DeclarationsPermissions.SeeAnyBulk), InWords("View a bulk load (staff)", "Consulter un chargement en bloc (personnel)")]
public sealed record ViewBulkLoad(WhyLooked Why, Guid Load) : IAuditedQuery<BulkLoadView>
{
    public string Reason => Why.Text;
}

/// <param name="Account">The account that it is for.</param>
/// <param name="ByStaff">Staff sent it for a caller.</param>
/// <param name="SentBecause">Why they did; null where the account sent it itself.</param>
public sealed record BulkLoadView(BulkLoadReport Report, AccountId Account, BusinessNumber BusinessNumber, bool ByStaff, string? SentBecause);
