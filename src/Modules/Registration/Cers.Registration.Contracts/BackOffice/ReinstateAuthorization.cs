using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Lifts a suspension that an officer made. Refused when there is none: what the register of RM accounts suspended comes back when the register says so.
/// </summary>
/// <param name="Reason">For colleagues, 5 to 500 characters.</param>
[Permission(RegistrationPermissions.SuspendAuthorizations)]
public sealed record ReinstateAuthorization(AuthorizationId AuthorizationId, int Version, string Reason) : ICommand<Done>;
