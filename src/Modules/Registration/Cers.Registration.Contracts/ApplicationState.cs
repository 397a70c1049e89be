namespace Cers.Registration.Contracts;

/// <summary>Where an application stands.</summary>
public enum ApplicationState
{
    /// <summary>Being filled in.</summary>
    Draft,

    /// <summary>Received, in the queue.</summary>
    Submitted,

    /// <summary>An officer works on it.</summary>
    InReview,

    /// <summary>An officer asked the applicant; the clock stands still.</summary>
    NeedsInformation,

    /// <summary>A refusal is proposed and waits for a second officer.</summary>
    PendingSecondReview,

    /// <summary>The authorization ID is allocated and the shared secret sent.</summary>
    Approved,

    /// <summary>The business account was created, or the client added.</summary>
    Completed,

    /// <summary>Refused by two officers, with a reason.</summary>
    Refused,

    /// <summary>Taken back by the applicant, or declined by the client that was to be added.</summary>
    Withdrawn,

    /// <summary>Nobody answered in 30 days, the shared secret expired and was not replaced in 180 days, or no client agreed in time.</summary>
    Lapsed,
}
