namespace Cers.Messaging.Operations;

/// <summary>The entries that a search finds, newest first, at most <see cref="Most"/>, for a file. Itself audited.</summary>
[Permission(OperationsPermissions.ReadAudit)]
public sealed record ExportAuditTrail(string Reason, AuditFilter Filter) : IAuditedQuery<AuditExtract>
{
    public const int Most = 10_000;
}

/// <param name="More">True when there are more: a narrower search gets them.</param>
public sealed record AuditExtract(IReadOnlyList<AuditRow> Rows, bool More);
