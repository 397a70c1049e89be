using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Approves an application that the caller works on: the register of RM accounts is asked again, the authorization ID allocated, the shared
/// secret mailed. Refused when the register does not answer or does not admit the account.
/// </summary>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record ApproveApplication(string Number, int Version) : ICommand<Done>;
