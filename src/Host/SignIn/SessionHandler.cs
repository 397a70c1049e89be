using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Cers.BackOffice.Access;
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
                Context.Connection.RemoteIpAddress?.ToString())
            {
                AuthenticatedAt = user.FindFirstValue(SignInClaims.AuthenticatedAt) is { } at ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) : null,
                TwoFactors = user.HasClaim(c => c.Type == SignInClaims.TwoFactors),
                ProviderSession = user.FindFirstValue(SignInClaims.ProviderSession),
            },
            Context.RequestAborted);
        SessionCookie.Set(Context, started.Value.Ticket);
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (await EndAsync() is { } ended)
        {
            Context.Features.Set(ended);
        }

        SessionCookie.Delete(Context);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (FreshSignIn.IsAsked(properties) && Context.Features.Get<SessionFacts>() is { } session)
        {
            await KeptForm.KeepAsync(Context, session.Person);
            Response.Redirect(SignInPages.Again);
        }
        else if (!HttpMethods.IsGet(Request.Method) || Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            var here = Request.Path + Request.QueryString;
            Response.Redirect(Context.Features.Get<SessionFacts>() is { SecondFactorDue: true } ? SignInPages.SecondFactorTo(here) : SignInPages.SignInTo(here));
        }
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
}
