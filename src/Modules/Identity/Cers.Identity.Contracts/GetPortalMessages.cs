using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>The portal messages in effect that are for the caller and not dismissed, the most severe first.</summary>
[Public]
public sealed record GetPortalMessages : IQuery<IReadOnlyList<PortalMessage>>;
