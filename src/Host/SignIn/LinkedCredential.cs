using System.Security.Claims;
using System.Security.Cryptography;
using Cers.Host.Limits;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using IResult = Microsoft.AspNetCore.Http.IResult;

namespace Cers.Host.SignIn;

/// <summary>
/// Links a second credential: a signed-in person signs in with it as well, in the same session. The link that starts it carries a token of that
/// session, so that nobody else can make a person link a stranger's credential.
/// </summary>
internal static class LinkedCredential
{
    public const string Done = "linked";

    private const string Key = "link to session";
    private const string Purpose = "cers.link-credential";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(20);

    /// <summary>The address by which a session's person links a credential of a provider.</summary>
    public static string Address(HttpContext context, SignInProvider provider, SessionFacts session) =>
        $"{SignInPages.SignIn}/{provider.Name.ToLowerInvariant()}/link?token={Protector(context).Protect(session.Session.ToString(), Life)}";

    public static void MapCredentialLink(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/sign-in/{provider}/link", Start).WithMetadata(new CountedAsAttribute(RateBudget.SignIn));

    /// <summary>The provider's answer: where it was asked in order to link, nobody is signed in by it.</summary>
    public static async Task TakeAsync(TicketReceivedContext ticket)
    {
        if (ticket.Properties?.Items.TryGetValue(Key, out var expected) is not true)
        {
            return;
        }

        ticket.HandleResponse();
        var context = ticket.HttpContext;
        await context.AuthenticateAsync(SessionHandler.Name);
        if (context.Features.Get<SessionFacts>() is not { SecondFactorDue: false } session || session.Session.ToString() != expected)
        {
            context.Response.Redirect(SignInPages.Problem(SignInProblem.Failed));
            return;
        }

        var user = ticket.Principal!;
        var linked = await context.RequestServices.GetRequiredService<IDoor>().SendAsync(
            ActorOfRequest.Of(context),
            new LinkCredential(user.FindFirstValue(SignInClaims.Issuer)!, user.FindFirstValue(SignInClaims.Subject)!, user.FindFirstValue(SignInClaims.Provider)!),
            context.RequestAborted);
        context.Response.Redirect(
            FreshlyNeeded(linked) ? SignInPages.AfreshBy(session.Provider, LocalReturn.Default) : $"{LocalReturn.Default}?{Done}={(linked.IsSuccess ? "true" : "false")}");
    }

    private static IResult Start(string provider, string? token, HttpContext context, IReadOnlyList<SignInProvider> providers)
    {
        if (context.Features.Get<SessionFacts>() is not { } session)
        {
            return TypedResults.Redirect(SignInPages.SignInTo(LocalReturn.Default));
        }

        if (providers.Find(provider) is not { IsStaff: false } chosen || Read(context, token) != session.Session.ToString())
        {
            return TypedResults.NotFound();
        }

        var properties = new AuthenticationProperties { RedirectUri = LocalReturn.Default };
        properties.Items[Key] = session.Session.ToString();
        return TypedResults.Challenge(properties, [chosen.Name]);
    }

    private static bool FreshlyNeeded(Result<Done> linked) => linked.Errors is [FreshSignInNeeded, ..];

    private static string? Read(HttpContext context, string? token)
    {
        try
        {
            return token is null ? null : Protector(context).Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
