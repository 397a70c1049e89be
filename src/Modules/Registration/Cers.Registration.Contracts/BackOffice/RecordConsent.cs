using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Records the signed consent that a client sent, as a file that the caller uploaded; the request can be decided from then on. Refused when it does not wait for
/// consent, and when somebody has changed it since.
/// </summary>
[Permission(RegistrationPermissions.ProcessAssociations)]
public sealed record RecordConsent(Guid Association, int Version, Guid? Document) : ICommand<Done>;
