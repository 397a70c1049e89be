using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Ends an activation ID that can still be used. Refused when it cannot.</summary>
[Permission(RegistrationPermissions.IssueSecrets)]
public sealed record RevokeActivationId(Guid Id) : ICommand<Done>;
