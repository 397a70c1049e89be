using Cers.Kernel;

namespace Cers.Identity.Contracts;

/// <summary>What the agency has to say to the users of the portal, for a time.</summary>
/// <param name="Id">Identifies the message when it is dismissed.</param>
public sealed record PortalMessage(Guid Id, LocalizedText Text, PortalMessageSeverity Severity, DateTimeOffset BeginsAt, DateTimeOffset EndsAt);

/// <summary>How much a portal message weighs.</summary>
public enum PortalMessageSeverity
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Something will not work as usual.</summary>
    Warning,

    /// <summary>Something does not work, or must be done now.</summary>
    Critical,
}

/// <summary>To whom a portal message is shown.</summary>
public enum PortalMessageAudience
{
    /// <summary>Everybody, before sign-in too.</summary>
    Everybody,

    /// <summary>Account owners, proxy account owners, and staff.</summary>
    Owners,
}
