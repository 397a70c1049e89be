using Cers.Identity.Contracts;
using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>What a person said about a kind of mail; who said nothing gets the usual ones.</summary>
internal sealed class NotificationChoice
{
    public required PersonId PersonId { get; init; }

    public required NotificationKind Kind { get; init; }

    public bool Wanted { get; private set; }

    public DateTimeOffset ChosenAt { get; private set; }

    /// <summary>Mails about one's own declarations come unless they are turned off; those about outages to who chose them.</summary>
    public static bool IsUsual(NotificationKind kind) => kind != NotificationKind.Outage;

    public void Choose(bool wanted, DateTimeOffset now) => (Wanted, ChosenAt) = (wanted, now);
}
