using Cers.Messaging;

namespace Cers.Lookups.Contracts.BackOffice;

/// <summary>The code tables, how many codes each has today, and the newest import of each.</summary>
[Permission(LookupsPermissions.KeepCodeTables)]
public sealed record ListCodeTables : IQuery<IReadOnlyList<CodeTableRow>>;

/// <param name="InForce">Codes that are in force today.</param>
/// <param name="Later">Codes that are not in force yet.</param>
/// <param name="Ended">Codes that are in force no more.</param>
/// <param name="Newest">The import that was uploaded last; null where there was none.</param>
public sealed record CodeTableRow(CodeTable Table, int InForce, int Later, int Ended, CodeTableImportRow? Newest);
