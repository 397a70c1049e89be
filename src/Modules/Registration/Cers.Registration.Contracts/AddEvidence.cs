using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>Puts a file that the caller uploaded into an open dispute, for good; at most 10 of 10 MB each: PDF, PNG, JPEG or text.</summary>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("Give evidence", "Fournir une preuve")]
public sealed record AddEvidence(AccountId Account, string Number, Guid File, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;
