using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cers.BackOffice.Languages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.SignIn;

/// <summary>
/// Our OpenID Connect client: the framework's OAuth handler gives state, correlation cookie and PKCE (S256); this adds discovery,
/// the issuer of the answer (RFC 9207), nonce, the checks of the ID token, and UserInfo.
/// </summary>
internal sealed class OpenIdConnectHandler(IOptionsMonitor<OpenIdConnectOptions> options, ILoggerFactory logger, UrlEncoder encoder, TimeProvider clock)
    : OAuthHandler<OpenIdConnectOptions>(options, logger, encoder)
{
    private const string NonceKey = "nonce";
    private const string VerifierKey = "code_verifier";

    private OpenIdConnectConfiguration? discovered;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            discovered = await Options.Discovery.GetAsync(Context.RequestAborted);
        }
        catch (SignInException e)
        {
            Logger.LogWarning("Sign-in by {Provider}: {Problem}", Options.Provider.Name, e.Message);
            Response.Redirect(SignInPages.Problem(SignInProblem.Unavailable));
            return;
        }

        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        // Into the properties before the base class protects them as state.
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        properties.Items[NonceKey] = nonce;
        var parameters = new Uri(base.BuildChallengeUrl(properties, redirectUri)).Query;
        var endpoint = discovered!.AuthorizationEndpoint;
        var url = endpoint + (endpoint.Contains('?', StringComparison.Ordinal) ? '&' : '?') + parameters.TrimStart('?');
        return QueryHelpers.AddQueryString(FreshSignInFlow.Ask(url, properties), new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["nonce"] = nonce,
            ["ui_locales"] = PageLanguage.Code(PageLanguage.Of(Context)),
        });
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        try
        {
            discovered = await Options.Discovery.GetAsync(Context.RequestAborted);
        }
        catch (SignInException e)
        {
            return HandleRequestResult.Fail(e);
        }

        // A second provider must not be able to have its answer taken for the first one's.
        var issuers = Request.Query["iss"];
        if (issuers.Count == 0 ? discovered.AuthorizationResponseIssParameterSupported : issuers != Options.Provider.Authority)
        {
            return HandleRequestResult.Fail(new SignInException("The answer does not come from the provider that was asked."));
        }

        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            ["client_id"] = Options.ClientId,
        };
        if (context.Properties.Items.Remove(VerifierKey, out var verifier) && verifier is not null)
        {
            form[VerifierKey] = verifier;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, discovered!.TokenEndpoint) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        // RFC 6749, section 2.3.1: both halves form-encoded before Base64.
        var credentials = $"{Uri.EscapeDataString(Options.ClientId)}:{Uri.EscapeDataString(Options.ClientSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(credentials)));
        try
        {
            using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
            return response.IsSuccessStatusCode
                ? OAuthTokenResponse.Success(JsonDocument.Parse(await response.Content.ReadAsStringAsync(Context.RequestAborted)))
                : OAuthTokenResponse.Failed(new SignInException($"The token endpoint answered {(int)response.StatusCode}."));
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or TaskCanceledException)
        {
            return OAuthTokenResponse.Failed(new SignInException("The token endpoint does not answer as it should."));
        }
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        // The base class hands over an access token that this sign-in has no use for.
        properties.StoreTokens([]);
        if (!properties.Items.Remove(NonceKey, out var nonce) || nonce is null
            || tokens.Response?.RootElement.TryGetProperty("id_token", out var idToken) is not true || idToken.GetString() is not { } text)
        {
            throw new SignInException("The provider gave no ID token.");
        }

        var token = await CheckAsync(text, nonce);
        if (!FreshSignInFlow.IsKept(properties, token))
        {
            throw new SignInException("The provider did not ask the person again.") { Problem = SignInProblem.NotFresh };
        }

        foreach (var claim in SignInClaims.Take(token, await AskForMoreAsync(token, tokens.AccessToken), Options.Provider, text))
        {
            identity.AddClaim(claim);
        }

        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private async Task<JsonElement?> AskForMoreAsync(JsonWebToken token, string? accessToken)
    {
        if (discovered!.UserInfoEndpoint is not { Length: > 0 } endpoint || SignInClaims.AreIn(token, Options.Provider))
        {
            return null;
        }

        var more = await UserInfo.AskAsync(Backchannel, endpoint, accessToken, token.Subject, Context.RequestAborted);
        if (more is null)
        {
            // Who it is stands in the ID token: only language, an officer's name and roles are missing.
            Logger.LogWarning("Sign-in by {Provider} goes on without UserInfo, which cannot be read or is about somebody else.", Options.Provider.Name);
        }

        return more;
    }

    private async Task<JsonWebToken> CheckAsync(string idToken, string nonce)
    {
        var checks = new IdTokenChecks(Options.Provider.Authority, Options.ClientId, clock);
        try
        {
            try
            {
                return await checks.RequireAsync(idToken, discovered!.SigningKeys, nonce);
            }
            catch (SecurityTokenSignatureKeyNotFoundException)
            {
                // The provider may have rotated its keys since we read them.
                discovered = await Options.Discovery.RefreshAsync(Context.RequestAborted);
                return await checks.RequireAsync(idToken, discovered.SigningKeys, nonce);
            }
        }
        catch (Exception e) when (e is SecurityTokenException or ArgumentException)
        {
            throw new SignInException($"The ID token was refused: {e.GetType().Name}.");
        }
    }
}
