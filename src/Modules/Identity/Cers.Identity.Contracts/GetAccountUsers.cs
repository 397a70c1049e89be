using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Who has access to a business account, in the order of getting it.</summary>
[Permission(IdentityPermissions.ViewUsers), InWords("View the users", "Consulter les utilisateurs")]
public sealed record GetAccountUsers(AccountId Account, PageRequest Page) : IQuery<Page<UserAccess>>, IAccountMessage;
