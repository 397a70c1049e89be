using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Mails a new shared secret for an approved application; the old one is dead at once. Refused when it was used.</summary>
[Permission(RegistrationPermissions.IssueSecrets)]
public sealed record ReplaceSharedSecret(string Number, int Version) : ICommand<Done>;
