using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>How often anybody may save drafts: 120 times per confirmed address and hour, 300 per network address and hour.</summary>
public static class DraftLimits
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly Error TooMany = new TooManyAttempts(
        "registration.too_many_saves",
        new LocalizedText("Drafts were saved too often. Try again later.", "Des ébauches ont été enregistrées trop souvent. Réessayez plus tard."));

    public static IEnumerable<AttemptLimit> For(string? confirmedEmail, Actor actor)
    {
        yield return new AttemptLimit($"registration.draft.email:{LimitKey.Of(confirmedEmail ?? "")}", 120, Hour, TooMany, CountsSuccess: true);
        if (actor.Address is { } address)
        {
            yield return new AttemptLimit($"registration.draft.address:{LimitKey.Of(address)}", 300, Hour, TooMany, CountsSuccess: true);
        }
    }
}
