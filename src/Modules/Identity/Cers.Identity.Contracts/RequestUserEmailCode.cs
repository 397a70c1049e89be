using System.Security.Cryptography;
using System.Text;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Mails a six-digit code that confirms the address for a user account; it lasts ten minutes, and a new one replaces it.
/// Refused when the person, or anybody for this address, has asked for five codes within the hour.
/// </summary>
[SignedIn, BeforeSecondFactor]
public sealed record RequestUserEmailCode(string Email, Language Language, string? ClientRequestId) : ICommand<Done>, IClientRequest, ILimited
{
    private static readonly Error TooMany = new TooManyAttempts(
        "identity.too_many_email_codes",
        new LocalizedText("Too many codes were asked for. Try again in an hour.", "Trop de codes ont été demandés. Réessayez dans une heure."),
        "email");

    public IEnumerable<AttemptLimit> Limits(Actor actor) =>
    [
        new AttemptLimit($"identity.code:{actor.Key}", 5, TimeSpan.FromHours(1), TooMany, CountsSuccess: true),

        // By a hash: the counters hold no address.
        new AttemptLimit(
            $"identity.code:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Email.Trim().ToLowerInvariant())))[..32]}",
            5,
            TimeSpan.FromHours(1),
            TooMany,
            CountsSuccess: true),
    ];
}
