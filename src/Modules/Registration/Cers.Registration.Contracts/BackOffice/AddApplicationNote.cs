using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Writes a note for colleagues to an application, in any state. The applicant never sees it, and nobody changes it afterwards.</summary>
/// <param name="Text">1 to 2000 characters.</param>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record AddApplicationNote(string Number, string Text) : ICommand<Done>;
