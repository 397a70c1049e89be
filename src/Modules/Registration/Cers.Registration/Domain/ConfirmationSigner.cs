using System.Buffers.Text;
using System.Security.Cryptography;
using Cers.ModuleKit.Keys;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>Makes and checks what names a confirmed address for an hour.</summary>
internal sealed class ConfirmationSigner(KeyRing keys, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public async ValueTask<ConfirmedEmail> SignAsync(string email, CancellationToken ct)
    {
        var key = await keys.CurrentAsync(KeyPurpose.Hmac, ct);
        var claim = new ConfirmationClaim(email, clock.GetUtcNow() + Life, key.Id);
        var text = EmailConfirmation.Write(claim);
        return new ConfirmedEmail($"{text}.{Base64Url.EncodeToString(key.Hmac(EmailConfirmation.Covered(text)))}", claim.EndsAt);
    }

    /// <summary>The confirmed address; null when the text is none of ours, was changed, or has ended.</summary>
    public async ValueTask<string?> VerifyAsync(string? confirmation, CancellationToken ct)
    {
        if (EmailConfirmation.Read(confirmation) is not { Email: not null } claim || claim.EndsAt <= clock.GetUtcNow())
        {
            return null;
        }

        var key = await keys.CurrentAsync(KeyPurpose.Hmac, ct);
        if (key.Id != claim.KeyId)
        {
            // The id comes from outside and may name no key, or one of another purpose.
            key = (await keys.AllAsync(KeyPurpose.Hmac, ct)).FirstOrDefault(k => k.Id == claim.KeyId);
        }

        var (text, mac) = confirmation!.Split('.') is [var covered, var tag] ? (covered, tag) : ("", "");
        return key is not null && Base64Url.IsValid(mac)
            && CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(mac), key.Hmac(EmailConfirmation.Covered(text)))
                ? claim.Email
                : null;
    }
}
