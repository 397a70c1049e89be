using Cers.Host.SignIn.Machines;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Cers.Host.SignIn;

/// <summary>Registers the schemes: a session cookie, our bearer tokens, and one scheme a provider.</summary>
internal static class SignInRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration, HostSettings settings)
    {
        var prefix = settings.IsHttps ? "__Host-" : "";
        var authentication = services.AddAuthentication(BearerHandler.Name)
            .AddScheme<BearerOptions, BearerHandler>(BearerHandler.Name, o =>
            {
                (o.Issuer, o.Audience) = (settings.Origin, settings.Origin + "/graphql");

                // Who shows no token may have a session.
                o.ForwardDefaultSelector = c => BearerHandler.IsMeant(c.Request) ? null : SessionHandler.Name;
            })
            .AddScheme<SessionOptions, SessionHandler>(SessionHandler.Name, o => (o.CookieName, o.Secure) = (prefix + "cers", settings.IsHttps));
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = prefix + "cers-antiforgery";
            o.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.HeaderName = Antiforgery.Header;
            o.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<ClientAssertion>();
        services.AddSingleton<MachineClientUses>();
        services.AddHostedService(p => p.GetRequiredService<MachineClientUses>());
        var providers = SignInProvider.Read(configuration);
        services.AddSingleton(providers);
        foreach (var provider in providers)
        {
            AddProvider(authentication, provider, settings);
        }
    }

    private static void AddProvider(AuthenticationBuilder authentication, SignInProvider provider, HostSettings settings)
    {
        authentication.Services.AddOptions<OpenIdConnectOptions>(provider.Name).Configure<TimeProvider>((o, clock) =>
        {
            o.Backchannel = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            {
                Timeout = Patience,
                MaxResponseContentBufferSize = 256 * 1024,
            };
            o.Discovery = new ProviderDiscovery(provider, o.Backchannel, clock);
        });
        authentication.AddOAuth<OpenIdConnectOptions, OpenIdConnectHandler>(provider.Name, o =>
        {
            o.Provider = provider;
            o.ClientId = provider.ClientId;
            o.ClientSecret = provider.ClientSecret;
            o.CallbackPath = provider.CallbackPath;
            o.SignInScheme = SessionHandler.Name;
            o.UsePkce = true;
            o.Scope.Clear();
            foreach (var scope in (string[])["openid", "profile", "email"])
            {
                o.Scope.Add(scope);
            }

            // The callback is a top-level navigation, which Lax lets through.
            o.CorrelationCookie.SameSite = SameSiteMode.Lax;
            o.CorrelationCookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            o.Events = new OAuthEvents { OnRemoteFailure = ExplainAsync, OnTicketReceived = LinkedCredential.TakeAsync };
        });
    }

    private static Task ExplainAsync(RemoteFailureContext context)
    {
        var cancelled = context.Request.Query["error"] == "access_denied";
        context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Cers.Host.SignIn").LogWarning(
            "Sign-in by {Provider} failed: {Problem}", context.Scheme.Name, context.Failure is SignInException own ? own.Message : context.Failure?.GetType().Name);
        context.Response.Redirect(SignInPages.Problem(cancelled ? SignInProblem.Cancelled : (context.Failure as SignInException)?.Problem ?? SignInProblem.Failed));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
