using Cers.Messaging;
using Cers.Messaging.Files;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>A ticket for an officer to upload a client's signed consent: PDF, PNG or JPEG, at most 10 MB.</summary>
[Permission(RegistrationPermissions.ProcessAssociations)]
public sealed record RequestConsentTicket : ICommand<FileTicket>;
