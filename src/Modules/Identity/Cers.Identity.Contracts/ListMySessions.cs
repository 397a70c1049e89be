using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>The caller's own sessions that are live, the newest first.</summary>
[SignedIn]
public sealed record ListMySessions : IQuery<IReadOnlyList<MySession>>;

/// <summary>A stay of the caller after a sign-in, in some browser.</summary>
/// <param name="Provider">By which sign-in service.</param>
/// <param name="KeptAt">When somebody last worked in it, to the minute.</param>
/// <param name="EndsAt">When it ends unless somebody works in it.</param>
/// <param name="Network">From where it was started: the network address without its last part.</param>
/// <param name="IsThis">It is the one that asks.</param>
public sealed record MySession(Guid Id, string Provider, DateTimeOffset StartedAt, DateTimeOffset KeptAt, DateTimeOffset EndsAt, string? Network, bool IsThis);
