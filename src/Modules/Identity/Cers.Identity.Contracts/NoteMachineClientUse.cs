using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Writes down that a machine client was used, so many times since the host last said so; a new address is told to owners and proxies (N-25), up to
/// five a day. The host gathers uses and sends this at most once a minute.
/// </summary>
[SystemOnly]
public sealed record NoteMachineClientUse(Guid Client, string Address, int Uses) : ICommand<Done>;
