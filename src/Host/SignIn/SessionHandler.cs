using System.Security.Claims;
using System.Text.Encodings.Web;
using Cers.BackOffice.Languages;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Cers.Host.SignIn;

internal sealed class SessionOptions : AuthenticationSchemeOptions
{
    /// <summary>__Host- binds the cookie to this host, https and path /; browsers take that prefix on https only.</summary>
    public string CookieName { get; set; } = "__Host-cers";

    public bool Secure { get; set; } = true;
}

/// <summary>The cookie session: a cookie with a random ticket, and everything else on the server, so that ending a session ends it.</summary>
internal sealed class SessionHandler(IOptionsMonitor<SessionOptions> options, ILoggerFactory logger, UrlEncoder encoder, IDoor door)
    : SignInAuthenticationHandler<SessionOptions>(options, logger, encoder)
{
    public const string Name = "session";

    /// <summary>256 bits in URL-safe Base64.</summary>
    private const int TicketLength = 43;

    private static readonly Actor Host = Actor.System("sign-in");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Ticket is null)
        {
            return AuthenticateResult.NoResult();
        }

        if (await FindAsync() is not { } session)
        {
            return AuthenticateResult.Fail("The session has ended.");
        }

        if (session.KeepDue && Context.GetEndpoint()?.Metadata.GetMetadata<OnlyLooksAttribute>() is null)
        {
            await door.SendAsync(Host, new KeepSession(session.Session), Context.RequestAborted);
        }

        Context.Features.Set(session);
        var identity = new ClaimsIdentity(Name);
        // The antiforgery tokens bind to this claim: those of one session do not work in another.
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, session.Session.ToString()));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        // Never go on with a ticket from before the sign-in.
        await EndAsync();
        var roles = user.FindAll(SignInClaims.StaffRole).Select(c => StaffRoleNames.Parse(c.Value)).OfType<StaffRole>().ToHashSet();
        var started = await door.SendAsync(
            Host,
            new StartSession(
                user.FindFirstValue(SignInClaims.Issuer)!,
                user.FindFirstValue(SignInClaims.Subject)!,
                user.FindFirstValue(SignInClaims.Provider)!,
                roles,
                roles.Count > 0 ? user.FindFirstValue(SignInClaims.Name) : null,
                LanguageOf(user),
                user.FindFirstValue(SignInClaims.IdToken),
                Context.Connection.RemoteIpAddress?.ToString()),
            Context.RequestAborted);
        Response.Cookies.Append(Options.CookieName, started.Value.Ticket, CookieOptions());
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (await EndAsync() is { } ended)
        {
            Context.Features.Set(ended);
        }

        Response.Cookies.Delete(Options.CookieName, CookieOptions());
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && !Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            Response.Redirect(SignInPages.SignInTo(Request.Path + Request.QueryString));
        }
        else
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private string? Ticket => Request.Cookies[Options.CookieName] is { Length: TicketLength } ticket ? ticket : null;

    private async Task<SessionFacts?> FindAsync() =>
        Ticket is { } ticket && await door.SendAsync(Host, new GetSession(ticket), Context.RequestAborted) is { IsSuccess: true, Value: var session } ? session : null;

    private async Task<EndedSession?> EndAsync() =>
        await FindAsync() is { } session
            && await door.SendAsync(Host, new EndSession(session.Session), Context.RequestAborted) is { IsSuccess: true, Value: var ended } ? ended : null;

    private Language LanguageOf(ClaimsPrincipal user) =>
        user.FindFirstValue(SignInClaims.Locale) is { } locale
            ? locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Language.Fr : Language.En
            : PageLanguage.Of(Context);

    private CookieOptions CookieOptions() => new() { Path = "/", HttpOnly = true, Secure = Options.Secure, SameSite = SameSiteMode.Lax, IsEssential = true };
}
