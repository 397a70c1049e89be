using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Issues an activation ID to a former CAED client and mails it, 90 days good for one use; a former one of the business is dead at once. Refused when the
/// register does not answer, the business may not export, or has a business account.
/// </summary>
/// <param name="OperatingName">As reported in CAED.</param>
/// <param name="Designation">As reported in CAED.</param>
/// <param name="Email">Where it is mailed; nobody else gets to know it.</param>
[Permission(RegistrationPermissions.IssueSecrets)]
public sealed record IssueActivationId(string BusinessNumber, string? OperatingName, BusinessDesignation Designation, string Email, Language Language)
    : ICommand<Done>;
