using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>
/// Suspends a business account: until it is reinstated nobody files, edits or adds users in it; viewing stays. Its owners are told by mail, with the
/// reason. Refused when it is not active.
/// </summary>
/// <param name="Reason">Told to the owners in the language of each, 5 to 500 characters in both.</param>
[Permission(IdentityPermissions.SuspendAccounts), InWords("Suspend the account (staff)", "Suspendre le compte (personnel)")]
public sealed record SuspendAccount(AccountId Account, LocalizedText Reason) : ICommand<Done>, IAccountMessage;
