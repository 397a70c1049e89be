using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>How to write to an account's owners and proxy account owners, in the order of getting access; none where there is no such account.</summary>
[CalledBy("Registration", "Declarations")]
public sealed record GetAccountKeepers(AccountId Account) : IQuery<IReadOnlyList<Contact>>;
