using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Forms that staff have begun to key in and not submitted, the last saved first.</summary>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record ListKeyedInForms(PageRequest Page) : IQuery<Page<KeyedInRow>>;

/// <param name="LegalName">As far as it is filled in.</param>
/// <param name="LastDay">The last day of it if it is not saved again, Ottawa time.</param>
public sealed record KeyedInRow(string Number, string? LegalName, string? BusinessNumber, string KeyedInByName, DateTimeOffset SavedAt, DateOnly LastDay);
