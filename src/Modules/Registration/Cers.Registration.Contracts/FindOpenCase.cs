using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>Tells Identity whether the designation of an account is being disputed: such an account is not closed.</summary>
[CalledBy("Identity")]
public sealed record FindOpenCase(AccountId Account) : IQuery<FoundCase>;

/// <param name="Number">Null when no dispute is open.</param>
public sealed record FoundCase(string? Number);
