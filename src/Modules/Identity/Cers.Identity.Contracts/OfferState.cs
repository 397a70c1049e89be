namespace Cers.Identity.Contracts;

/// <summary>Where an invitation or the hand-over of ownership stands.</summary>
public enum OfferState
{
    /// <summary>It waits to be accepted, for 14 days at most.</summary>
    Open,

    Accepted,

    /// <summary>By the one to whom it was made.</summary>
    Declined,

    /// <summary>By the account.</summary>
    Withdrawn,

    /// <summary>By a newer one to the same person or address.</summary>
    Replaced,

    /// <summary>Nobody answered in time.</summary>
    Expired,
}
