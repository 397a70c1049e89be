using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>
/// User accounts by what somebody says on the telephone: beginnings of names, e-mail address, telephone, user reference number, in any order. All that is
/// said must be of one person.
/// </summary>
/// <param name="Text">2 to 100 characters; at least one word of two.</param>
[Permission(IdentityPermissions.Search)]
public sealed record SearchPeople(string Reason, string Text, PageRequest Page) : IAuditedQuery<Page<PersonRow>>;

public sealed record PersonRow(UserReferenceNumber Urn, string FirstName, string LastName, string Email, string Telephone);
