using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Gives a colleague access to the account. Last name, e-mail address and user reference number must all be those of one user account
/// (USR-001, the same answer for every mismatch); refused when the person has access (USR-004), and when a proxy account owner would make a
/// proxy or an owner (USR-003, USR-005). Five failures an hour.
/// </summary>
[Permission(IdentityPermissions.ManageUsers), InWords("Add a user", "Ajouter un utilisateur")]
public sealed record AddAccountUser(
    AccountId Account, string LastName, string Email, UserReferenceNumber Urn, AccountRole Role, string? ClientRequestId)
    : ICommand<UserAccess>, IAccountMessage, IClientRequest, ILimited
{
    public IEnumerable<AttemptLimit> Limits(Actor actor) =>
    [
        new AttemptLimit(
            $"identity.add_user:{actor.Key}",
            5,
            TimeSpan.FromHours(1),
            new TooManyAttempts(
                "identity.add_user_locked",
                new LocalizedText("Too many tries did not match a user. Try again in an hour.", "Trop d'essais ne correspondaient à aucun utilisateur. Réessayez dans une heure."))),
    ];
}
