using System.Net.Http.Headers;
using System.Text.Json;

namespace Cers.Host.SignIn;

/// <summary>
/// The provider's UserInfo endpoint (OpenID Connect Core 1.0, section 5.3): by the code flow, the claims of the scopes profile and email come from
/// there and need not be in the ID token (section 5.4).
/// </summary>
internal static class UserInfo
{
    /// <summary>Null where it cannot be read, or is about somebody else: it must not be used then (section 5.3.2).</summary>
    public static async Task<JsonElement?> AskAsync(HttpClient client, string endpoint, string? accessToken, string subject, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, endpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        try
        {
            using var response = await client.SendAsync(request, ct);
            response.EnsureSuccessStatusCode();
            using var told = JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct));
            return told.RootElement is { ValueKind: JsonValueKind.Object } claims && SignInClaims.Text(claims, SignInClaims.Subject) == subject ? claims.Clone() : null;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
