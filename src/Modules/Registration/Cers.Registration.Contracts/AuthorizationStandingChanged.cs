using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>Whether a business account's authorization ID may be used to file has changed, or will.</summary>
/// <param name="LastDay">With a warning: the last day on which it can be used unless the RM account is put in order, Ottawa time.</param>
public sealed record AuthorizationStandingChanged(
    AccountId Account, AuthorizationId AuthorizationId, BusinessNumber BusinessNumber, AuthorizationStanding Standing, AuthorizationCause Cause, DateOnly? LastDay)
    : IModuleNotification
{
    public string Subject => $"authorization {AuthorizationId}";
}

/// <summary>What became of it.</summary>
public enum AuthorizationStanding
{
    /// <summary>It will be suspended after some business days (N-16).</summary>
    Warned,
    Suspended,

    /// <summary>It may be used again, or will not be suspended after all.</summary>
    Restored,
    Revoked,
}

/// <summary>Why.</summary>
public enum AuthorizationCause
{
    /// <summary>The RM account was not found in the register, or is closed.</summary>
    RmAccountNotValid,

    /// <summary>The RM account is not designated export, or both import and export.</summary>
    RmAccountNotForExport,

    /// <summary>The register says again that the RM account is open and for export.</summary>
    RmAccountInOrder,

    /// <summary>The registration unit decided so.</summary>
    Staff,
}
