using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Associations of customs service providers with clients, asked for last first.</summary>
/// <param name="State">One state; null for all.</param>
/// <param name="Provider">The beginning of the provider's business number or name.</param>
/// <param name="Client">The beginning of the client's business number or name.</param>
/// <param name="AskedFrom">Asked for on this Ottawa day or later.</param>
/// <param name="AskedTo">Asked for on this Ottawa day or earlier.</param>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record ListAssociations(AssociationState? State, string? Provider, string? Client, DateOnly? AskedFrom, DateOnly? AskedTo, PageRequest Page)
    : IQuery<Page<AssociationRow>>;

public sealed record AssociationRow(
    Guid Id,
    AssociationState State,
    BusinessNumber ProviderNumber,
    string ProviderName,
    BusinessNumber ClientNumber,
    string ClientName,
    DateTimeOffset AskedAt,
    DateTimeOffset? ConsentDueAt,
    string ApplicationNumber);
