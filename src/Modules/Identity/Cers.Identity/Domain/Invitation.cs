using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cers.Identity.Contracts;
using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>
/// A role offered to whoever has an address: accepted with the code of the link that was mailed there, by the person whose confirmed address it is
/// (USR-006). The code is 256 random bits; only its hash is kept.
/// </summary>
internal sealed class Invitation : Offer
{
    public required string Email { get; init; }

    public required string EmailKey { get; init; }

    public required AccountRole Role { get; init; }

    public required byte[] LinkHash { get; init; }

    public PersonId? AcceptedByPersonId { get; private set; }

    public static (Invitation Invitation, string Code) Make(Membership by, string email, AccountRole role, DateTimeOffset now)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(),
            AccountId = by.AccountId,
            ByMembershipId = by.Id,
            Email = email.Trim(),
            EmailKey = EmailAddress.Key(email),
            Role = role,
            LinkHash = Hash(code),
            OfferedAt = now,
            ExpiresAt = now + Life,
        };
        return (invitation, code);
    }

    /// <summary>The code has full entropy, so that a plain hash cannot be reversed.</summary>
    public static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim()));

    public Result<Done> Accept(Person person, DateTimeOffset now)
    {
        if (person.EmailKey != EmailKey)
        {
            return Over();
        }

        var accepted = EndOpen(OfferState.Accepted, now);
        AcceptedByPersonId = accepted.IsSuccess ? person.Id : null;
        return accepted;
    }

    protected override Error Over() => IdentityErrors.InvitationOver();
}
