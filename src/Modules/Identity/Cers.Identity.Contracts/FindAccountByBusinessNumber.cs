using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Tells Registration whether a business has a business account; a closed one does not count.</summary>
[CalledBy("Registration")]
public sealed record FindAccountByBusinessNumber(BusinessNumber BusinessNumber) : IQuery<FoundAccount>;

/// <param name="Account">Null when the business has none.</param>
public sealed record FoundAccount(AccountId? Account);
