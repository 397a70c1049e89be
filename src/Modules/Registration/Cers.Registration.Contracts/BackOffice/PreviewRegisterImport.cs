using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Reads an uploaded CSV file of RM accounts and compares it with the register, without changing it: what would be added, changed, closed, and which lines are
/// refused, with the field. Columns: business_number, status (OPEN, CLOSED), designation (IMPORT, EXPORT, BOTH, NONE), legal_name, as_of (YYYY-MM-DD).
/// </summary>
/// <param name="File">Uploaded for <see cref="Purpose"/>.</param>
[Permission(RegistrationPermissions.KeepRegister)]
public sealed record PreviewRegisterImport(Guid File, RegisterImportKind Kind) : ICommand<PreviewedImport>
{
    /// <summary>What its files are uploaded for.</summary>
    public const string Purpose = "registration.register";
}

public sealed record PreviewedImport(Guid Id);

/// <summary>What a file of accounts is.</summary>
public enum RegisterImportKind
{
    /// <summary>All there are: accounts that it leaves out are closed.</summary>
    Whole,

    /// <summary>Some: the others stay as they are.</summary>
    Additions,
}
