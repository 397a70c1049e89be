using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Changes the register as the preview says, in one transaction. Refused when the register has changed since the preview, when somebody decided on it already,
/// and for a whole file with refused lines: it may leave out what those lines are about.
/// </summary>
[Permission(RegistrationPermissions.KeepRegister)]
public sealed record ApplyRegisterImport(Guid Id) : ICommand<Done>;
