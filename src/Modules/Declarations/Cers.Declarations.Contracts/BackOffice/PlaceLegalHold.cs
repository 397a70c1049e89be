using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>Keeps records past the end of their retention: one declaration, or all whose exporter is a business. Refused where such a hold is in place.</summary>
/// <param name="ProofOfReport">The declaration; else <paramref name="ExporterBusinessNumber"/> is given.</param>
/// <param name="Reason">5 to 200 characters.</param>
[Permission(DeclarationsPermissions.HoldRecords)]
public sealed record PlaceLegalHold(string? ProofOfReport, string? ExporterBusinessNumber, string Reason) : ICommand<PlacedHold>;

public sealed record PlacedHold(Guid Id);
