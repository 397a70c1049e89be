using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Assigns a submitted application to the caller. A supervisor also takes over one that somebody else works on.</summary>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record TakeApplication(string Number, int Version) : ICommand<Done>;
