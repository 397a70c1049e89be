using Cers.Host.Limits;
using Cers.Identity.Contracts;
using Cers.Messaging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using IResult = Microsoft.AspNetCore.Http.IResult;

namespace Cers.Host.SignIn;

/// <summary>POST /sign-in/back-channel/PROVIDER: a provider tells that somebody logged out there; our sessions that came of it end.</summary>
internal static partial class BackChannelLogout
{
    private const int LongestForm = 32 * 1024;

    public static void MapBackChannelLogout(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/sign-in/back-channel/{provider}", EndAsync)
        .WithMetadata(new CountedAsAttribute(RateBudget.Logouts), new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LongestForm));

    private static async Task<IResult> EndAsync(
        string provider, HttpContext context, IReadOnlyList<SignInProvider> providers, IOptionsMonitor<OpenIdConnectOptions> options, IDoor door, TimeProvider clock,
        ILoggerFactory logging, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (providers.Find(provider) is not { } known || !context.Request.HasFormContentType)
        {
            return Refused("invalid_request");
        }

        try
        {
            var form = await context.Request.ReadFormAsync(ct);
            var told = await ReadAsync(form["logout_token"].ToString(), known, options.Get(known.Name).Discovery, clock, ct);
            var ended = await door.SendAsync(
                Actor.System("sign-in"),
                new EndProviderSessions(known.Authority, known.Name, told.Subject, told.ProviderSession, told.TokenId, told.EndsAt),
                ct);
            return ended.IsSuccess ? TypedResults.Ok() : Refused("invalid_request");
        }
        catch (Exception e) when (e is SecurityTokenException or ArgumentException or SignInException or InvalidDataException)
        {
            NotTaken(logging.CreateLogger(typeof(BackChannelLogout)), known.Name, e.GetType().Name);
            return Refused("invalid_request");
        }
    }

    private static async Task<ToldLogout> ReadAsync(string token, SignInProvider provider, ProviderDiscovery discovery, TimeProvider clock, CancellationToken ct)
    {
        var checks = new LogoutToken(provider.Authority, provider.ClientId, clock);
        try
        {
            return await checks.RequireAsync(token, (await discovery.GetAsync(ct)).SigningKeys);
        }
        catch (SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have rotated its keys since we read them.
            return await checks.RequireAsync(token, (await discovery.RefreshAsync(ct)).SigningKeys);
        }
    }

    private static IResult Refused(string error) => TypedResults.Json(new { error }, statusCode: StatusCodes.Status400BadRequest);

    [LoggerMessage(LogLevel.Warning, "A log-out told by {Provider} was refused: {Problem}")]
    private static partial void NotTaken(ILogger log, string provider, string problem);
}
