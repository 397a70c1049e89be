using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// An access token for the GraphQL endpoint, in the name of a session's person: a JWT of type at+jwt (RFC 9068), ES256, ten minutes.
/// Refused when the session has ended or lacks its second factor.
/// </summary>
[SystemOnly]
public sealed record IssueAccessToken(Guid Session) : ICommand<IssuedAccessToken>;

public sealed record IssuedAccessToken(string Token, DateTimeOffset ExpiresAt);
