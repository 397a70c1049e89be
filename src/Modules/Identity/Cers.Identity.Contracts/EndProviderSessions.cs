using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// A sign-in provider tells that its session ended (OpenID Connect Back-Channel Logout 1.0): ours that came of it end too, on every host. Refused when
/// the token that told it was shown before.
/// </summary>
/// <param name="Provider">The configured name of the provider.</param>
/// <param name="Subject">Whose sessions; null where the token names a session only.</param>
/// <param name="ProviderSession">The provider's session; null for all of the subject's.</param>
/// <param name="TokenId">The log-out token's jti.</param>
/// <param name="TokenEndsAt">Until then it is remembered.</param>
[SystemOnly]
public sealed record EndProviderSessions(
    string Issuer, string Provider, string? Subject, string? ProviderSession, string TokenId, DateTimeOffset TokenEndsAt) : ICommand<EndedSessions>;
