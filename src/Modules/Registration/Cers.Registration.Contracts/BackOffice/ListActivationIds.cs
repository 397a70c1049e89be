using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Activation IDs of former CAED clients, the last issued first; nobody reads the IDs.</summary>
[Permission(RegistrationPermissions.IssueSecrets)]
public sealed record ListActivationIds(PageRequest Page) : IQuery<Page<ActivationIdRow>>;

/// <param name="LastDay">The last day on which it can be used, Ottawa time.</param>
/// <param name="Usable">It can still be used, and be revoked.</param>
public sealed record ActivationIdRow(
    Guid Id,
    BusinessNumber BusinessNumber,
    string LegalName,
    BusinessDesignation Designation,
    ActivationIdState State,
    DateTimeOffset IssuedAt,
    string? IssuedByName,
    DateOnly LastDay,
    bool Usable);

/// <summary>Where an activation ID stands. One whose last day is over stays issued and opens nothing.</summary>
public enum ActivationIdState
{
    Issued,
    Used,
    Replaced,

    /// <summary>By an officer.</summary>
    Revoked,
}
