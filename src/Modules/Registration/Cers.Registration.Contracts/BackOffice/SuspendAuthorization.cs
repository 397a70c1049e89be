using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Suspends an authorization ID: nobody files with it until an officer reinstates it; its account's owners and proxies are told. Refused when it is not active.</summary>
/// <param name="Reason">For colleagues, 5 to 500 characters.</param>
[Permission(RegistrationPermissions.SuspendAuthorizations)]
public sealed record SuspendAuthorization(AuthorizationId AuthorizationId, int Version, string Reason) : ICommand<Done>;
