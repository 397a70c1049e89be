using Cers.Kernel;

namespace Cers.Host.SignIn.Machines;

/// <summary>The error codes of RFC 6749, section 5.2, and RFC 8707.</summary>
internal static class TokenError
{
    public const string InvalidRequest = "invalid_request";
    public const string InvalidClient = "invalid_client";
    public const string InvalidScope = "invalid_scope";
    public const string InvalidTarget = "invalid_target";
    public const string UnsupportedGrantType = "unsupported_grant_type";
}

/// <summary>What the token endpoint says when it refuses. One text for whatever is wrong with an assertion: who guesses learns nothing.</summary>
internal static class TokenTexts
{
    public static readonly LocalizedText Form = new("Send a form (application/x-www-form-urlencoded).", "Envoyez un formulaire (application/x-www-form-urlencoded).");
    public static readonly LocalizedText Twice = new("Send each field once.", "Envoyez chaque champ une seule fois.");
    public static readonly LocalizedText GrantMissing = new("grant_type is missing.", "grant_type manque.");
    public static readonly LocalizedText Grant = new("grant_type must be client_credentials.", "grant_type doit être client_credentials.");

    public static readonly LocalizedText Method = new(
        "Clients prove themselves by private_key_jwt only: client_assertion_type and client_assertion, no secret and no Authorization header.",
        "Les clients se prouvent par private_key_jwt seulement : client_assertion_type et client_assertion, ni secret ni en-tête Authorization.");

    public static readonly LocalizedText Assertion = new(
        "client_assertion is not valid: iss and sub are the client_id, aud is this issuer or endpoint alone, exp at most 5 minutes ahead, jti never used before, signed by a key of the client that counts.",
        "client_assertion n'est pas valide : iss et sub sont le client_id, aud n'est que cet émetteur ou ce point d'accès, exp est dans 5 minutes au plus, jti n'a jamais servi, la signature est d'une clé du client qui compte.");

    public static readonly LocalizedText Scope = new("scope names something that the client does not have.", "scope nomme une portée que le client n'a pas.");
    public static readonly LocalizedText Resource = new("resource must be the GraphQL endpoint.", "resource doit être le point d'accès GraphQL.");
}
