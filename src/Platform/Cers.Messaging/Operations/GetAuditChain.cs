namespace Cers.Messaging.Operations;

/// <summary>The state of the audit's seals: the last one, and since when an entry waits for the next.</summary>
[Permission(OperationsPermissions.ReadAudit)]
public sealed record GetAuditChain : IQuery<AuditChain>;

/// <param name="Last">The newest seal; null when there is none yet.</param>
/// <param name="OldestUnsealed">The time of the oldest entry that no seal covers yet.</param>
/// <param name="CanSeal">False where no signing key is configured.</param>
public sealed record AuditChain(LastSeal? Last, DateTimeOffset? OldestUnsealed, bool CanSeal);

/// <param name="Entries">How many entries it covers itself.</param>
/// <param name="Key">The id of the key that signed it.</param>
/// <param name="Hash">Its SHA-256, in hexadecimal digits.</param>
public sealed record LastSeal(long Number, DateTimeOffset SealedAt, int Entries, string Key, string Hash);
