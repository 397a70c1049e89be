using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>
/// Makes a person an owner of a business account whose last owner has left the business, after a request on letterhead and an identity check. It takes two
/// people. The owners and the person are told by mail (N-17). Refused for oneself, in a closed account, and for an owner.
/// </summary>
/// <param name="Urn">Of the person, who has a user account.</param>
/// <param name="IdentityCheck">Which request was received and how the person was recognised, 10 to 500 characters.</param>
[Permission(IdentityPermissions.NameOwners), InWords("Name an owner (staff)", "Désigner un titulaire (personnel)")]
[FourEyes(IdentityPermissions.NameOwners)]
public sealed record NameOwner(AccountId Account, UserReferenceNumber Urn, string IdentityCheck) : IFourEyes, IAccountMessage
{
    public string Subject => SubjectOf(Account);

    public string Reason => "request and identity check";

    public static string SubjectOf(AccountId account) => $"owner {account}";
}
