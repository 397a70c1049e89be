using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>How often codes may be asked for and tried, by anybody, per address and per network address.</summary>
public static class EmailCodeLimits
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly Error TooManyCodes = new TooManyAttempts(
        "registration.too_many_codes",
        new LocalizedText("Too many codes were asked for. Try again later.", "Trop de codes ont été demandés. Réessayez plus tard."),
        "email");

    private static readonly Error TooManyTries = new TooManyAttempts(
        "registration.too_many_tries",
        new LocalizedText("Too many codes were tried. Try again later.", "Trop de codes ont été essayés. Réessayez plus tard."),
        "code");

    /// <summary>Every code counts, sent or not: 5 per address and hour, 30 per network address and hour.</summary>
    public static IEnumerable<AttemptLimit> ForRequest(string email, Actor actor)
    {
        yield return new AttemptLimit($"registration.code.email:{LimitKey.Of(email)}", 5, Hour, TooManyCodes, CountsSuccess: true);
        if (actor.Address is { } address)
        {
            yield return new AttemptLimit($"registration.code.address:{LimitKey.Of(address)}", 30, Hour, TooManyCodes, CountsSuccess: true);
        }
    }

    /// <summary>Wrong codes: 20 per address and hour, whatever code they were tried against, 60 per network address.</summary>
    public static IEnumerable<AttemptLimit> ForConfirmation(string email, Actor actor)
    {
        yield return new AttemptLimit($"registration.confirm.email:{LimitKey.Of(email)}", 20, Hour, TooManyTries);
        if (actor.Address is { } address)
        {
            yield return new AttemptLimit($"registration.confirm.address:{LimitKey.Of(address)}", 60, Hour, TooManyTries);
        }
    }
}
