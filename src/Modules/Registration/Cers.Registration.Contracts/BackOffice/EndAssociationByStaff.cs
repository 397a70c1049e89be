using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Ends an association that is active or suspended, with a reason that both sides read. Refused when it is not, and when somebody has changed it since.
/// </summary>
[Permission(RegistrationPermissions.ProcessAssociations)]
public sealed record EndAssociationByStaff(Guid Association, int Version, string? Reason) : ICommand<Done>;
