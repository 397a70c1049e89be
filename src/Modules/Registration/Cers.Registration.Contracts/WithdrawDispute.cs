using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>Takes a dispute back. Refused once an officer works on it.</summary>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("Withdraw the dispute of the designation", "Retirer la contestation de la désignation")]
public sealed record WithdrawDispute(AccountId Account, string Number, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;
