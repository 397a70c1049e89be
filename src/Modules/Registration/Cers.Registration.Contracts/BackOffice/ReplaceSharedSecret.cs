using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Mails a new shared secret for an approved application; the old one is dead at once, and not sent any more if it was not sent yet. Refused when it was used.
/// </summary>
/// <param name="NewEmail">Corrects the address on the form; the secret and every later mail go there. Null leaves it.</param>
[Permission(RegistrationPermissions.IssueSecrets)]
public sealed record ReplaceSharedSecret(string Number, int Version, string? NewEmail = null) : ICommand<Done>;
