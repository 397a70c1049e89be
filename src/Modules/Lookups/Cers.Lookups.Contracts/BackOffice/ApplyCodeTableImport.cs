using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Lookups.Contracts.BackOffice;

/// <summary>
/// Changes a code table as the preview says, from its day of effect on. It takes two supervisors. Refused when a line of the file is refused, when nothing would change,
/// when the day has come, when the table was changed since the preview, and when it was decided already.
/// </summary>
/// <param name="Table">The table of the import: one change of a table waits at a time.</param>
/// <param name="Why">5 to 200 characters.</param>
[Permission(LookupsPermissions.KeepCodeTables)]
[FourEyes(LookupsPermissions.KeepCodeTables)]
public sealed record ApplyCodeTableImport(CodeTable Table, Guid Import, string Why) : IFourEyes
{
    public string Subject => SubjectOf(Table);

    public string Reason => Why;

    public static string SubjectOf(CodeTable table) => $"code-table {table}";
}
