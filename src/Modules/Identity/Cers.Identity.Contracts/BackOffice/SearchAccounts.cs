using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>
/// Business accounts by what somebody says on the telephone: beginnings of the legal or operating name, business number, authorization ID.
/// </summary>
/// <param name="Text">2 to 100 characters; at least one word of two.</param>
[Permission(IdentityPermissions.Search)]
public sealed record SearchAccounts(string Reason, string Text, PageRequest Page) : IAuditedQuery<Page<AccountRow>>;

public sealed record AccountRow(AccountId Id, BusinessNumber BusinessNumber, string LegalName, string? OperatingName, AccountState State);
