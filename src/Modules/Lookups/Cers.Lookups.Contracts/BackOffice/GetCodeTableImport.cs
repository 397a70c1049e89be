using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Lookups.Contracts.BackOffice;

/// <summary>An import and what it changes, in the order of the file; codes that the file leaves out come last. Refused when there is none.</summary>
/// <param name="Effect">Only lines with this effect; null for all.</param>
[Permission(LookupsPermissions.KeepCodeTables)]
public sealed record GetCodeTableImport(Guid Id, CodeEffect? Effect, PageRequest Page) : IQuery<CodeTableImportDetails>;

/// <param name="MayPropose">It is not proposed yet, and nothing in it stands in the way.</param>
/// <param name="Waiting">What waits for a second supervisor; null when it does not.</param>
public sealed record CodeTableImportDetails(CodeTableImportRow Import, Page<CodeTableImportLineRow> Lines, bool MayPropose, WaitingChange? Waiting);

/// <param name="Line">The line of the file; null for a code that the file leaves out.</param>
/// <param name="Former">What the table says now; null for a code that is added.</param>
/// <param name="Now">What it will say; null for a line that is refused.</param>
/// <param name="Column">The column at fault.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record CodeTableImportLineRow(int? Line, CodeEffect Effect, string? Code, CodeContent? Former, CodeContent? Now, string? Column, LocalizedText? Problem);

/// <summary>What a table says of a code.</summary>
/// <param name="NameFr">Null for an export code that has the French text of its chapter.</param>
public sealed record CodeContent(string NameEn, string? NameFr, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyDictionary<string, string> Columns);

/// <summary>What a line does to the table.</summary>
public enum CodeEffect
{
    Added,
    Changed,
    Ended,
    Refused,
}
