namespace Cers.Identity.Contracts;

/// <summary>Mails that come by choice. What concerns security or a duty cannot be turned off and is not listed.</summary>
public enum NotificationKind
{
    /// <summary>A declaration that the person filed was accepted, amended or voided (N-19), or a bulk load of the person has ended (N-21). Sent unless turned off.</summary>
    DeclarationOutcome,

    /// <summary>A deadline of a draft is near or over (N-20), or the draft is about to be deleted. Sent unless turned off.</summary>
    DeadlineNear,

    /// <summary>An outage begins or ends (N-24). Sent to owners who choose it.</summary>
    Outage,
}
