using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Who asks: user account and session. Null for somebody who has not signed in.</summary>
[Public]
public sealed record GetViewer : IQuery<Viewer?>;
