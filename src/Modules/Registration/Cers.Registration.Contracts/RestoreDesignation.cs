using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>
/// Makes an account an exporter again, at once and without a dispute, as its form BSF831 or its report in CAED said, where it never acted as a customs service
/// provider. Refused elsewhere, and while a dispute is open.
/// </summary>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("Put the designation right", "Rétablir la désignation")]
public sealed record RestoreDesignation(AccountId Account, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;
