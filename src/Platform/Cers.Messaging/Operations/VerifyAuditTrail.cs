namespace Cers.Messaging.Operations;

/// <summary>
/// Checks the newest seals of the audit trail and the entries below them, at most <see cref="MostSeals"/> seals; the command line checks all.
/// Itself audited.
/// </summary>
[Permission(OperationsPermissions.ReadAudit)]
public sealed record VerifyAuditTrail : IAuditedQuery<AuditReport>
{
    public const int MostSeals = 500;

    public string Reason => "verification of the audit trail";
}

/// <summary>What a verification found.</summary>
/// <param name="From">The first seal that was checked; 0 when there is none.</param>
/// <param name="To">The last one.</param>
/// <param name="Dropped">Sealed entries of months that were dropped when their years were over.</param>
/// <param name="Findings">At most <see cref="MostFindings"/>, in the order of the trail.</param>
/// <param name="Faults">How many there are in all.</param>
public sealed record AuditReport(long From, long To, long Seals, long Entries, long Dropped, IReadOnlyList<AuditFinding> Findings, long Faults)
{
    public const int MostFindings = 100;

    public bool IsSound => Faults == 0;
}

/// <summary>One thing that is not as it was sealed.</summary>
/// <param name="Seal">The number of the seal.</param>
/// <param name="Entry">The entry's id, where one is at fault.</param>
/// <param name="Columns">The columns that differ, where they can be told.</param>
public sealed record AuditFinding(AuditFault Fault, long Seal, Guid? Entry, IReadOnlyList<string> Columns);

public enum AuditFault
{
    /// <summary>An entry is not as it was sealed.</summary>
    EntryAltered,

    /// <summary>A sealed entry is gone.</summary>
    EntryRemoved,

    /// <summary>An entry stands where, when it was sealed, there was none.</summary>
    EntryAdded,

    /// <summary>A seal is not what was hashed and signed.</summary>
    SealAltered,

    /// <summary>A seal of the chain is gone.</summary>
    SealRemoved,

    /// <summary>A seal does not follow on the one before it: another one stood here.</summary>
    SealReplaced,

    /// <summary>The signature is none of the key that the seal names.</summary>
    SignatureNotValid,

    /// <summary>The chain ends with a seal of a key that this installation does not trust.</summary>
    KeyNotTrusted,

    /// <summary>The chain ends before a seal that was exported earlier.</summary>
    ChainTruncated,
}
