using System.Text.Json.Serialization;
using Cers.Host.Limits;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;
using IResult = Microsoft.AspNetCore.Http.IResult;

namespace Cers.Host.SignIn.Machines;

/// <summary>
/// POST /oauth/token (RFC 6749, section 4.4): an access token for a machine client that proves itself by private_key_jwt (RFC 7523), and for
/// nobody else.
/// </summary>
internal static partial class TokenEndpoint
{
    public const string Path = "/oauth/token";
    public const string Grant = "client_credentials";

    private const int LongestForm = 16 * 1024;

    public static void MapTokenEndpoint(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, IssueAsync).WithMetadata(new CountedAsAttribute(RateBudget.Tokens), new RequestSizeLimitAttribute(LongestForm));

    private static async Task<IResult> IssueAsync(
        HttpContext context, ClientAssertion assertions, MachineClientUses uses, HostSettings settings, IDoor door, TimeProvider clock, ILoggerFactory logging, CancellationToken ct)
    {
        // Section 5.1: an answer with a token is kept nowhere; nor is one without.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Pragma = "no-cache";
        if (!context.Request.HasFormContentType || await ReadAsync(context, ct) is not { } form)
        {
            return Refused(TokenError.InvalidRequest, TokenTexts.Form);
        }

        if (form.FirstOrDefault(f => f.Value.Count > 1).Key is not null)
        {
            return Refused(TokenError.InvalidRequest, TokenTexts.Twice);
        }

        string Field(string name) => form[name].ToString();
        if (Field("grant_type") != Grant)
        {
            return Field("grant_type").Length == 0 ? Refused(TokenError.InvalidRequest, TokenTexts.GrantMissing) : Refused(TokenError.UnsupportedGrantType, TokenTexts.Grant);
        }

        if (context.Request.Headers.Authorization.Count > 0 || form.ContainsKey("client_secret") || Field("client_assertion_type") != ClientAssertion.Type)
        {
            return Refused(TokenError.InvalidClient, TokenTexts.Method);
        }

        if (Field("resource") is { Length: > 0 } resource && resource != settings.Origin + GraphQLSettings.Endpoint)
        {
            return Refused(TokenError.InvalidTarget, TokenTexts.Resource);
        }

        if (await assertions.ProveAsync(Field("client_assertion"), ct) is not { } proven
            || (Field("client_id") is { Length: > 0 } named && named != proven.Facts.Client.ToString()))
        {
            NotProven(logging.CreateLogger(typeof(TokenEndpoint)));
            return Refused(TokenError.InvalidClient, TokenTexts.Assertion);
        }

        var asked = Field("scope").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(MachineScopes.Find).ToList();
        if (asked.Contains(null))
        {
            return Refused(TokenError.InvalidScope, TokenTexts.Scope);
        }

        var issued = await door.SendAsync(
            Actor.System("sign-in"),
            new IssueMachineClientToken(
                proven.Facts.Client, proven.Key, proven.Assertion, proven.AssertionEndsAt, asked.Count == 0 ? null : [.. asked.OfType<MachineScope>().Distinct()]),
            ct);
        if (!issued.IsSuccess)
        {
            return issued.Errors[0] is InvalidInput ? Refused(TokenError.InvalidScope, TokenTexts.Scope) : Refused(TokenError.InvalidClient, TokenTexts.Assertion);
        }

        uses.Note(proven.Facts.Client, context.Connection.RemoteIpAddress);
        return TypedResults.Json(new TokenAnswer(
            issued.Value.Token, "Bearer", (int)Math.Ceiling((issued.Value.ExpiresAt - clock.GetUtcNow()).TotalSeconds), string.Join(' ', issued.Value.Scopes.Select(s => s.Name()))));
    }

    /// <summary>Null when the body is no form, or too large a one.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpContext context, CancellationToken ct)
    {
        try
        {
            return await context.Request.ReadFormAsync(new Microsoft.AspNetCore.Http.Features.FormOptions { ValueCountLimit = 20, BufferBodyLengthLimit = LongestForm }, ct);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static IResult Refused(string error, LocalizedText text) => TypedResults.Json(
        new TokenRefusal(error, text.En, text.Fr), statusCode: error == TokenError.InvalidClient ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest);

    [LoggerMessage(LogLevel.Warning, "A client assertion was refused")]
    private static partial void NotProven(ILogger log);

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("scope")] string Scope);

    /// <summary>RFC 6749, section 5.2; the description there is ASCII, so that French stands beside it.</summary>
    private sealed record TokenRefusal(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string Description,
        [property: JsonPropertyName("error_description_fr")] string DescriptionFr);
}
