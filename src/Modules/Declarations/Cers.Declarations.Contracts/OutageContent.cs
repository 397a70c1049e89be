using Cers.Kernel;

namespace Cers.Declarations.Contracts;

/// <summary>Whether an outage was announced.</summary>
public enum OutageKind
{
    /// <summary>Announced before it began.</summary>
    Scheduled,

    /// <summary>Not announced.</summary>
    Unscheduled,
}

/// <summary>What was down.</summary>
public enum OutageSystem
{
    /// <summary>The portal's pages.</summary>
    Portal,

    /// <summary>The API.</summary>
    Api,

    /// <summary>Signing in.</summary>
    SignIn,

    /// <summary>Bulk loads.</summary>
    BulkLoad,
}

/// <param name="Text">The notice: 1 to 500 characters in both languages.</param>
/// <param name="EndsAt">Null while it goes on.</param>
public sealed record OutageContent(OutageKind Kind, IReadOnlyList<OutageSystem> Systems, LocalizedText Text, DateTimeOffset StartsAt, DateTimeOffset? EndsAt);
