using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Mails a six-digit code to the person's confirmed address, as the second factor of this session; ten minutes, a new one replaces it. Refused
/// without a user account, and for the sixth within an hour.
/// </summary>
[SignedIn, BeforeSecondFactor]
public sealed record RequestSecondFactorCode : ICommand<SentSecondFactorCode>, ILimited
{
    public IEnumerable<AttemptLimit> Limits(Actor actor) =>
    [
        new AttemptLimit(
            $"identity.second_factor_code:{actor.Key}",
            5,
            TimeSpan.FromHours(1),
            new TooManyAttempts(
                "identity.too_many_email_codes",
                new LocalizedText("Too many codes were asked for. Try again in an hour.", "Trop de codes ont été demandés. Réessayez dans une heure.")),
            CountsSuccess: true),
    ];
}

/// <param name="Address">Where it was sent, so far hidden that only its owner knows it again.</param>
public sealed record SentSecondFactorCode(string Address);
