namespace Cers.Registration.Contracts;

/// <summary>Where the association of a customs service provider with a client stands.</summary>
public enum AssociationState
{
    /// <summary>The client's consent is there; an officer decides on the application.</summary>
    Requested,

    /// <summary>The client's owner is to agree online, within the days of consent.</summary>
    AwaitingConsent,

    /// <summary>The provider files for the client.</summary>
    Active,

    /// <summary>The client's RM account is not open, or not for export: nothing is filed for it until it is again.</summary>
    Suspended,

    /// <summary>Ended by either side, by staff or by a change of the provider's designation.</summary>
    Ended,

    /// <summary>Never began: refused, declined, or the consent did not come.</summary>
    Refused,
}

/// <summary>Who did something to an association.</summary>
public enum AssociationSide
{
    Provider,
    Client,
    Staff,
    System,
}

/// <summary>What can happen to an association.</summary>
public enum AssociationEvent
{
    Asked,
    Consented,
    ConsentRecorded,
    Declined,
    ConsentExpired,
    Activated,
    Refused,
    Withdrawn,
    Suspended,
    Resumed,
    Ended,
}
