using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Asks the client something about its dispute: it has 20 business days, and the clock stands still.</summary>
/// <param name="Question">In the client's language, 5 to 2000 characters.</param>
[Permission(RegistrationPermissions.DecideCases)]
public sealed record AskClient(string Number, int Version, string Question) : ICommand<Done>;
