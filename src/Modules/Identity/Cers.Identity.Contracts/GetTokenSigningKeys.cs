using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>The public keys that verify access tokens, newest first; published as a JSON Web Key Set.</summary>
[SystemOnly]
public sealed record GetTokenSigningKeys : IQuery<TokenSigningKeys>;

/// <param name="Issuer">The iss claim: the installation's public URL.</param>
/// <param name="Audience">The aud claim: the GraphQL endpoint's URL.</param>
public sealed record TokenSigningKeys(string Issuer, string Audience, IReadOnlyList<TokenSigningKey> Keys);

/// <summary>A P-256 public key (RFC 7518, 6.2.1): the coordinates are 32 bytes each.</summary>
public sealed record TokenSigningKey(string KeyId, byte[] X, byte[] Y);
