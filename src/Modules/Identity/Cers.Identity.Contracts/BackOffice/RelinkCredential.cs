using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>
/// Puts another credential in the place of one with which a person cannot sign in any more. All sessions of both end at once, and the person is told at the
/// address of the user account (N-17). Refused for oneself, and when the new one is somebody's who has a user account or is on the staff.
/// </summary>
/// <param name="Old">A credential of the person.</param>
/// <param name="New">A credential that was used to sign in.</param>
/// <param name="IdentityCheck">How the person was recognised, 10 to 500 characters.</param>
[Permission(IdentityPermissions.RelinkCredentials)]
[FourEyes(IdentityPermissions.RelinkCredentials)]
public sealed record RelinkCredential(UserReferenceNumber Urn, CredentialReference Old, CredentialReference New, string IdentityCheck) : IFourEyes
{
    public string Subject => SubjectOf(Urn);

    public string Reason => "identity check";

    public static string SubjectOf(UserReferenceNumber urn) => $"user {urn}";
}
