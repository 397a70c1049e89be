namespace Cers.Registration.Contracts;

/// <summary>Where an application stands.</summary>
public enum ApplicationState
{
    /// <summary>Received, in the queue.</summary>
    Submitted,

    /// <summary>An officer works on it.</summary>
    InReview,

    /// <summary>A refusal is proposed and waits for a second officer.</summary>
    PendingSecondReview,

    /// <summary>The authorization ID is allocated and the shared secret sent.</summary>
    Approved,

    /// <summary>The business account was created.</summary>
    Completed,

    /// <summary>Refused by two officers, with a reason.</summary>
    Refused,
}
