using System.Security.Claims;
using System.Text.Encodings.Web;
using Cers.Kernel;
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
internal sealed class SessionHandler(IOptionsMonitor<SessionOptions> options, ILoggerFactory logger, UrlEncoder encoder, ISessionStore sessions)
    : SignInAuthenticationHandler<SessionOptions>(options, logger, encoder)
{
    public const string Name = "session";

    private const int TicketLength = 43;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Ticket is not { } ticket)
        {
            return AuthenticateResult.NoResult();
        }

        if (await sessions.FindAsync(ticket, Context.RequestAborted) is not { } session)
        {
            return AuthenticateResult.Fail("The session has ended.");
        }

        Context.Features.Set(session);
        var identity = new ClaimsIdentity(Name);
        // The antiforgery tokens bind to this claim: those of one session do not work in another.
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, session.Id.ToString()));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        // Never go on with a ticket from before the sign-in.
        if (Ticket is { } old)
        {
            await sessions.EndAsync(old, Context.RequestAborted);
        }

        string Value(string claim) => user.FindFirstValue(claim)!;
        var roles = user.FindAll(SignInClaims.StaffRole).Select(c => StaffRoleNames.Parse(c.Value)).OfType<StaffRole>().ToHashSet();
        var language = user.FindFirstValue(SignInClaims.Locale) switch
        {
            { } locale when locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) => Language.Fr,
            { } => Language.En,
            _ => (Language?)null,
        };
        var ticket = await sessions.StartAsync(
            new Credential(
                Value(SignInClaims.Provider), Value(SignInClaims.Issuer), Value(SignInClaims.Subject), user.FindFirstValue(SignInClaims.Name),
                user.FindFirstValue(SignInClaims.Email), language, roles, user.FindFirstValue(SignInClaims.IdToken)),
            Context.RequestAborted);
        Response.Cookies.Append(Options.CookieName, ticket, CookieOptions());
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (Ticket is { } ticket && await sessions.EndAsync(ticket, Context.RequestAborted) is { } ended)
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

    private CookieOptions CookieOptions() => new() { Path = "/", HttpOnly = true, Secure = Options.Secure, SameSite = SameSiteMode.Lax, IsEssential = true };
}
