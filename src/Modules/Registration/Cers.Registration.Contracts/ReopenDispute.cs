using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>Asks for another look at a decided dispute, once, within 30 days: a supervisor who did not decide before decides.</summary>
/// <param name="Statement">What the decision overlooked, 10 to 2000 characters.</param>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("Have the dispute reopened", "Faire rouvrir la contestation")]
public sealed record ReopenDispute(AccountId Account, string Number, string Statement, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;
