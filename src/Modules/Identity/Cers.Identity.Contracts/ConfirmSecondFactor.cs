using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Shows the second factor of this session: from now on it counts, under a new ticket. Refused for a code that is not the newest one of this session, is
/// ten minutes old, and after five wrong ones within ten minutes.
/// </summary>
[SignedIn, BeforeSecondFactor]
public sealed record ConfirmSecondFactor(string Code) : ICommand<ConfirmedSecondFactor>, ILimited
{
    public IEnumerable<AttemptLimit> Limits(Actor actor) =>
    [
        new AttemptLimit(
            $"identity.second_factor:{actor.Key}",
            5,
            TimeSpan.FromMinutes(10),
            new TooManyAttempts(
                "identity.second_factor_locked",
                new LocalizedText("Too many wrong codes. Try again in ten minutes with a new code.", "Trop de codes erronés. Réessayez dans dix minutes avec un nouveau code."),
                "code")),
    ];
}

/// <param name="Ticket">The cookie's new content.</param>
public sealed record ConfirmedSecondFactor(string Ticket);
