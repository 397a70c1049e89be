using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Assigns an open case to the caller. A supervisor also takes over one that somebody else works on; a reopened one goes to a supervisor who did not decide before.
/// </summary>
[Permission(RegistrationPermissions.DecideCases)]
public sealed record TakeCase(string Number, int Version) : ICommand<Done>;
