using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>Says something in an open dispute; where a question waits for it, the officer goes on. By staff, what the client said otherwise.</summary>
/// <param name="Text">1 to 2000 characters.</param>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("Answer in a dispute of the designation", "Répondre dans une contestation de la désignation")]
public sealed record AnswerDispute(AccountId Account, string Number, string Text, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;
