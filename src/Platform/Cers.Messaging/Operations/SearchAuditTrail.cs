using Cers.Kernel;

namespace Cers.Messaging.Operations;

/// <summary>Entries of the audit trail, newest first. Whoever reads says why, and the reading is an entry itself.</summary>
[Permission(OperationsPermissions.ReadAudit)]
public sealed record SearchAuditTrail(string Reason, AuditFilter Filter, PageRequest Page) : IAuditedQuery<Page<AuditRow>>;

/// <summary>Which entries: those that are all that is given.</summary>
/// <param name="Actor">As entries name it: person:ID, system:NAME, anonymous.</param>
/// <param name="Subject">A kind and a number: application EXP-2026-000001.</param>
/// <param name="Message">The name of the command or query.</param>
/// <param name="From">The first day, Ottawa time.</param>
/// <param name="To">The last day, Ottawa time.</param>
public sealed record AuditFilter(AccountId? Account, string? Actor, string? Subject, string? Message, DateOnly? From, DateOnly? To);

/// <param name="Count">How many equal denials the entry stands for.</param>
public sealed record AuditRow(
    Guid Id,
    DateTimeOffset At,
    string Message,
    string Outcome,
    string Actor,
    string? Role,
    AccountId? Account,
    string Channel,
    string? Subject,
    string? Reason,
    IReadOnlyList<string> Codes,
    Guid? Session,
    Guid? Parent,
    string? TraceId,
    int Count);
