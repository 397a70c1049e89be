using Cers.Messaging;

namespace Cers.Lookups.Contracts.BackOffice;

/// <summary>A code table as the file that an import takes: all its codes, each in its last state.</summary>
[Permission(LookupsPermissions.KeepCodeTables)]
public sealed record GetCodeTableFile(CodeTable Table) : IQuery<CodeTableContent>;

/// <param name="Headings">The names of the columns.</param>
public sealed record CodeTableContent(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string?>> Rows);
