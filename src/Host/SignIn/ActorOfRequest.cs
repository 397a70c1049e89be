using System.Security.Claims;
using Cers.BackOffice.Languages;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Host.SignIn;

/// <summary>Tells the rest of the request who acts: the session's person, the token's, or nobody.</summary>
internal static class ActorOfRequest
{
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.RequestServices.GetRequiredService<ICurrentActor>().Become(Of(context));
        return next(context);
    });

    private static Actor Of(HttpContext context)
    {
        var common = Actor.Anonymous with { Language = PageLanguage.Of(context), Address = context.Connection.RemoteIpAddress?.ToString() };
        if (context.Features.Get<Session>() is { } session)
        {
            return common with
            {
                Kind = ActorKind.Person,
                Person = session.Person,
                Name = session.Name,
                Urn = session.Urn,
                StaffRoles = session.StaffRoles,
                Session = session.Id,
            };
        }

        return context.User.Identity is { IsAuthenticated: true, AuthenticationType: BearerHandler.Name }
            && Guid.TryParse(context.User.FindFirstValue(SignInClaims.Subject), out var person)
                ? common with { Kind = ActorKind.Person, Person = new PersonId(person) }
                : common;
    }
}
