using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>Anybody's bulk loads, last received first. Refused without a reason.</summary>
[Permission(DeclarationsPermissions.SeeAnyBulk)]
public sealed record ListBulkLoads(WhyLooked Why, BulkLoadCriteria Criteria, PageRequest Page) : IAuditedQuery<Page<BulkLoadRow>>
{
    public string Reason => Why.Text;
}

/// <summary>What a list narrows to; what is null does not matter.</summary>
/// <param name="BusinessNumber">Of the account.</param>
/// <param name="From">The first Ottawa day of receipt.</param>
/// <param name="To">The last day.</param>
public sealed record BulkLoadCriteria(BulkLoadState? State, BusinessNumber? BusinessNumber, DateOnly? From, DateOnly? To);

/// <param name="BusinessNumber">Of the account that it is for.</param>
/// <param name="ByStaff">Staff sent it for a caller.</param>
public sealed record BulkLoadRow(BulkLoadDetails Load, BusinessNumber BusinessNumber, bool ByStaff);
