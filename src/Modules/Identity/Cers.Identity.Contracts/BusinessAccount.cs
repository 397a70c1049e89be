using Cers.Kernel;

namespace Cers.Identity.Contracts;

/// <summary>
/// A business account as one of its members sees it. Designation and authorization ID belong to Registration and are asked there.
/// </summary>
/// <param name="Id">Identifies the account in messages; clients see it as a global id.</param>
/// <param name="Name">What members call it: a name of the owner's choice, else the legal name.</param>
/// <param name="LegalName">The name the business was registered with.</param>
/// <param name="OperatingName">The name it trades under, where it has one.</param>
/// <param name="MyRole">The caller's role in the account; null for a machine client, which has scopes.</param>
public sealed record BusinessAccount(
    AccountId Id,
    BusinessNumber BusinessNumber,
    string Name,
    string LegalName,
    string? OperatingName,
    AccountState State,
    AccountRole? MyRole,
    DateTimeOffset OpenedAt);

/// <summary>What may be done in a business account.</summary>
public enum AccountState
{
    /// <summary>Everything that the members' roles allow.</summary>
    Active,

    /// <summary>By a supervisor, with a reason: viewing and downloading stay.</summary>
    Suspended,

    /// <summary>Deleted by an owner; records are kept.</summary>
    Closed,
}
