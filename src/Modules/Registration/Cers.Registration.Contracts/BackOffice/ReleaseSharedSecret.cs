using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>An officer has looked at the wrong attempts that paused a shared secret and lets it be used again; they count from zero. Refused when it is not paused, or has ended.</summary>
[Permission(RegistrationPermissions.IssueSecrets)]
public sealed record ReleaseSharedSecret(string Number, int Version) : ICommand<Done>;
