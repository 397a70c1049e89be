using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Imports into the register, the last previewed first.</summary>
[Permission(RegistrationPermissions.KeepRegister)]
public sealed record ListRegisterImports(PageRequest Page) : IQuery<Page<RegisterImportRow>>;

/// <param name="Same">Accounts of which the file says what the register says.</param>
public sealed record RegisterImportRow(
    Guid Id,
    RegisterImportKind Kind,
    RegisterImportState State,
    string FileName,
    string PreviewedByName,
    DateTimeOffset PreviewedAt,
    string? DecidedByName,
    DateTimeOffset? DecidedAt,
    int Added,
    int Changed,
    int Closed,
    int Same,
    int Refused);

/// <summary>Where an import stands.</summary>
public enum RegisterImportState
{
    Previewed,
    Applied,
    Dropped,
}
