using Cers.Kernel;

namespace Cers.Host.SignIn.Machines;

/// <summary>What client libraries read before they ask for a token: the authorization server (RFC 8414) and what its tokens are for (RFC 9728).</summary>
internal static class ServerMetadata
{
    public const string JwksPath = "/.well-known/jwks.json";

    public static void MapServerMetadata(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/.well-known/oauth-authorization-server", (HostSettings settings) => TypedResults.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = settings.Origin,
            ["token_endpoint"] = settings.Origin + TokenEndpoint.Path,
            ["jwks_uri"] = settings.Origin + JwksPath,
            ["scopes_supported"] = MachineScopes.Names,
            // Required; there is no authorization endpoint, so none.
            ["response_types_supported"] = Array.Empty<string>(),
            ["grant_types_supported"] = (string[])[TokenEndpoint.Grant],
            ["token_endpoint_auth_methods_supported"] = (string[])["private_key_jwt"],
            ["token_endpoint_auth_signing_alg_values_supported"] = (string[])["ES256", "RS256"],
            ["ui_locales_supported"] = (string[])["en", "fr"],
        }));
        endpoints.MapGet("/.well-known/oauth-protected-resource" + GraphQLSettings.Endpoint, (HostSettings settings) => TypedResults.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["resource"] = settings.Origin + GraphQLSettings.Endpoint,
            ["authorization_servers"] = (string[])[settings.Origin],
            ["scopes_supported"] = MachineScopes.Names,
            ["bearer_methods_supported"] = (string[])["header"],
        }));
    }
}
