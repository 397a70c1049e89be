using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>Legal holds, the last placed first: those in place, or all with those that were lifted.</summary>
[Permission(DeclarationsPermissions.HoldRecords)]
public sealed record ListLegalHolds(bool WithLifted, PageRequest Page) : IQuery<Page<LegalHoldRow>>;

/// <param name="PlacedBy">The name of the member of staff; the key where no name was kept.</param>
/// <param name="LiftedAt">Null while it is in place.</param>
public sealed record LegalHoldRow(
    Guid Id, string? ProofOfReport, string? ExporterBusinessNumber, string Reason, string PlacedBy, DateTimeOffset PlacedAt, string? LiftedBy, DateTimeOffset? LiftedAt, string? LiftedBecause);
