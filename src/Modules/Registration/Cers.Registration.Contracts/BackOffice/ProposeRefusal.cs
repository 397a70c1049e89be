using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Proposes to refuse an application that the caller works on; another officer confirms it or returns it.</summary>
/// <param name="ReasonCode">A code of <see cref="RefusalReasons"/>.</param>
/// <param name="Explanation">Told to the applicant, at most 500 characters; R99 needs one.</param>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record ProposeRefusal(string Number, int Version, string ReasonCode, string? Explanation) : ICommand<Done>;
