using Cers.Messaging;

namespace Cers.Lookups.Contracts.BackOffice;

/// <summary>
/// Reads an uploaded CSV file that says how a code table is from a day on, and compares it with the table without changing it: which codes are added, changed, ended
/// (those that the file leaves out, too), which lines are refused, with the column. Refused as a whole when it is no such file, or when the day is not ahead.
/// </summary>
/// <param name="File">Uploaded for <see cref="Purpose"/>.</param>
/// <param name="EffectiveOn">Tomorrow, in Ottawa, at the earliest.</param>
[Permission(LookupsPermissions.KeepCodeTables)]
public sealed record PreviewCodeTableImport(Guid File, CodeTable Table, DateOnly EffectiveOn) : ICommand<PreviewedCodeTable>
{
    /// <summary>What its files are uploaded for.</summary>
    public const string Purpose = "lookups.code-table";
}

public sealed record PreviewedCodeTable(Guid Id);
