using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>An import and its lines, in the order of the file; those of accounts that a whole file leaves out come last. Refused when there is none.</summary>
/// <param name="Effect">Only lines with this effect; null for all that change something or are refused.</param>
[Permission(RegistrationPermissions.KeepRegister)]
public sealed record GetRegisterImport(Guid Id, RegisterEffect? Effect, PageRequest Page) : IQuery<RegisterImportDetails>;

/// <param name="MayApply">It waits, and nothing in it stands in the way.</param>
public sealed record RegisterImportDetails(RegisterImportRow Import, Page<RegisterImportLineRow> Lines, bool MayApply);

/// <param name="Line">The line of the file; null for an account that the file leaves out.</param>
/// <param name="Former">What the register says now.</param>
/// <param name="Field">The column at fault.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record RegisterImportLineRow(
    int? Line, RegisterEffect Effect, string? BusinessNumber, RmAccountContent? Former, RmAccountContent? Now, DateOnly? AsOf, string? Field, LocalizedText? Problem);

/// <summary>What a line does to the register.</summary>
public enum RegisterEffect
{
    Added,
    Changed,
    Closed,
    Same,
    Refused,
}
