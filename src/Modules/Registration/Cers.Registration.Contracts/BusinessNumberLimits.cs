using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>Answers about a business number (REG-002 to REG-004): 10 per confirmed address and hour, 30 per network address and hour.</summary>
public static class BusinessNumberLimits
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly Error TooMany = new TooManyAttempts(
        "registration.too_many_checks",
        new LocalizedText("Too many business numbers were checked. Try again later.", "Trop de numéros d'entreprise ont été vérifiés. Réessayez plus tard."),
        "businessNumber");

    public static IEnumerable<AttemptLimit> For(string? confirmedEmail, Actor actor)
    {
        yield return new AttemptLimit($"registration.number.email:{LimitKey.Of(confirmedEmail ?? "")}", 10, Hour, TooMany, CountsSuccess: true);
        if (actor.Address is { } address)
        {
            yield return new AttemptLimit($"registration.number.address:{LimitKey.Of(address)}", 30, Hour, TooMany, CountsSuccess: true);
        }
    }
}
