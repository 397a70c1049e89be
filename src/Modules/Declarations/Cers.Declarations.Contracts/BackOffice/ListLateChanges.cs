using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>Declarations that were amended or voided after the window, the last change first: there is nothing to decide on them. Refused without a reason.</summary>
/// <param name="From">The first Ottawa day of the change; null for no bound.</param>
/// <param name="To">The last day.</param>
[Permission(DeclarationsPermissions.SeeLateChanges)]
public sealed record ListLateChanges(WhyLooked Why, DateOnly? From, DateOnly? To, PageRequest Page) : IAuditedQuery<Page<LateChangeRow>>
{
    public string Reason => Why.Text;
}

/// <param name="To">Amended, or voided.</param>
/// <param name="Because">What the filer chose as reason, a code of the reasons for amendment or for voiding.</param>
/// <param name="Explanation">Why it came so late, in the filer's words.</param>
/// <param name="AcceptedAt">When the original was accepted: the window counts from it.</param>
public sealed record LateChangeRow(
    Guid Id,
    ProofOfReport ProofOfReport,
    DateTimeOffset At,
    DeclarationStatus To,
    int Version,
    string? Because,
    string? Explanation,
    string Actor,
    Channel Channel,
    DateTimeOffset AcceptedAt,
    BusinessNumber ExporterBusinessNumber,
    string ExporterName);
