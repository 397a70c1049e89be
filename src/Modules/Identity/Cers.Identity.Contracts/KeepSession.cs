using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Somebody works in the session: its idle time starts again. At most one a minute has an effect.</summary>
[SystemOnly]
public sealed record KeepSession(Guid Session) : ICommand<Done>;
