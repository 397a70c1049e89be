using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Tells whether a business has a business account; a closed one does not count.</summary>
[CalledBy("Registration", "Declarations")]
public sealed record FindAccountByBusinessNumber(BusinessNumber BusinessNumber) : IQuery<FoundAccount>;

/// <param name="Account">Null when the business has none.</param>
/// <param name="Suspended">Its commands are held up.</param>
public sealed record FoundAccount(AccountId? Account, bool Suspended);
