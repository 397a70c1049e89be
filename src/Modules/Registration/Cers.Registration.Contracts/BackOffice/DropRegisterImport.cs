using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Drops a previewed import: it is not applied any more. Refused when somebody decided on it already.</summary>
[Permission(RegistrationPermissions.KeepRegister)]
public sealed record DropRegisterImport(Guid Id) : ICommand<Done>;
