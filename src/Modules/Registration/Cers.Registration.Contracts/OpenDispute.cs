using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>
/// Disputes what a business account is designated as: by its owner or proxy, or by an officer who received a message. The account works as before until it is
/// decided. Refused while another dispute of the account is open.
/// </summary>
/// <param name="Statement">What the client says, 10 to 2000 characters.</param>
/// <param name="Received">By staff only: from whom, how and when the message came, 5 to 200 characters.</param>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("Dispute the designation", "Contester la désignation")]
public sealed record OpenDispute(AccountId Account, DisputeGround Ground, string Statement, string? Received, string? ClientRequestId)
    : ICommand<OpenedDispute>, IAccountMessage, IClientRequest;

/// <param name="Number">The case number, CAS-YYYY-NNNNNN.</param>
/// <param name="DueDate">The last day of the service standard, Ottawa time.</param>
public sealed record OpenedDispute(string Number, DateOnly DueDate);
