using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Revokes an authorization ID for good, with a live shared secret for it. It takes two. Refused when it is revoked already.</summary>
/// <param name="Why">For colleagues, 5 to 500 characters.</param>
[Permission(RegistrationPermissions.SuspendAuthorizations)]
[FourEyes(RegistrationPermissions.SuspendAuthorizations)]
public sealed record RevokeAuthorization(AuthorizationId AuthorizationId, int Version, string Why) : IFourEyes
{
    public string Subject => SubjectOf(AuthorizationId);

    public string Reason => "revocation";

    public static string SubjectOf(AuthorizationId id) => $"authorization {id}";
}
