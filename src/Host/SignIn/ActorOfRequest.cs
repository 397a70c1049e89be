using Cers.BackOffice.Languages;
using Cers.Identity.Contracts;
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

    public static Actor Of(HttpContext context)
    {
        var nobody = Actor.Anonymous with { Language = PageLanguage.Of(context), Address = context.Connection.RemoteIpAddress?.ToString() };
        if (context.Features.Get<SessionFacts>() is { } session)
        {
            return nobody with
            {
                Kind = ActorKind.Person,
                Person = session.Person,
                Name = session.Name,
                Urn = session.Urn,
                StaffRoles = session.StaffRoles,
                Session = session.Session,
                AuthenticatedAt = session.AuthenticatedAt,
                SecondFactorDue = session.SecondFactorDue,
            };
        }

        return context.Features.Get<BearerOfToken>() is { } token ? token.Actor with { Address = nobody.Address } : nobody;
    }
}
