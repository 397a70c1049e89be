using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Ends a live shared secret without issuing another one; the applicant is told how to get one. Refused when it cannot be used any more.</summary>
/// <param name="Reason">For colleagues, 5 to 500 characters.</param>
[Permission(RegistrationPermissions.IssueSecrets)]
public sealed record RevokeSharedSecret(string Number, int Version, string Reason) : ICommand<Done>;
