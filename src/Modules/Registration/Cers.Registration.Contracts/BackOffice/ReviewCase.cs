using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Goes on to the decision without a question to the client.</summary>
[Permission(RegistrationPermissions.DecideCases)]
public sealed record ReviewCase(string Number, int Version) : ICommand<Done>;
