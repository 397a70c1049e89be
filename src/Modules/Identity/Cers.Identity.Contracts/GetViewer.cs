using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Who asks: user account and session. Null for somebody who has not signed in; without the user account while the second factor is due.</summary>
[Public, BeforeSecondFactor]
public sealed record GetViewer : IQuery<Viewer?>;
