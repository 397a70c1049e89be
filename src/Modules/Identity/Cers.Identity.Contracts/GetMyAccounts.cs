using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>The business accounts in which the caller has a role, in the order of getting it.</summary>
[SignedIn]
public sealed record GetMyAccounts(PageRequest Page) : IQuery<Page<BusinessAccount>>;
