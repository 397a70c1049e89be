using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>A business account in which the caller has a role. Somebody else's and an unknown one get the same refusal.</summary>
[Permission(IdentityPermissions.ViewAccount), InWords("View the account", "Consulter le compte")]
public sealed record GetBusinessAccount(AccountId Account) : IQuery<BusinessAccount>, IAccountMessage;
