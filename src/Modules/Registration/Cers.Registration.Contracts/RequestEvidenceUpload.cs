using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;

namespace Cers.Registration.Contracts;

/// <summary>A ticket to upload one file as evidence in an open dispute; <see cref="AddEvidence"/> puts it there.</summary>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("Upload evidence", "Téléverser une preuve")]
public sealed record RequestEvidenceUpload(AccountId Account, string Number, string? ClientRequestId) : ICommand<FileTicket>, IAccountMessage, IClientRequest;
