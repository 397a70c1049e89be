using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>
/// Lets a suspended business account work again. Its owners are told by mail, with the reason. Refused when it is not suspended.
/// </summary>
/// <param name="Reason">Told to the owners in the language of each, 5 to 500 characters in both.</param>
[Permission(IdentityPermissions.SuspendAccounts), InWords("Reinstate the account (staff)", "Rétablir le compte (personnel)")]
public sealed record ReinstateAccount(AccountId Account, LocalizedText Reason) : ICommand<Done>, IAccountMessage;
