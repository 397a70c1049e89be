using System.Reflection;
using Cers.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Cers.BackOffice.Access;

/// <summary>
/// Runs before every page, whichever project it comes from: no declared access, no page; nobody signed in, the sign-in; half signed in, the second factor; without the
/// right, 403. It runs before the antiforgery check and before the page model is made.
/// </summary>
internal sealed partial class PageAccessFilter(ICurrentActor current, IPermissions permissions, ILogger<PageAccessFilter> log)
    : IAuthorizationFilter, IOrderedFilter
{
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page)
        {
            return;
        }

        if (page.ModelTypeInfo?.GetCustomAttribute<PageAccessAttribute>() is not { } access)
        {
            PageWithoutAccess(log, page.ViewEnginePath);
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        var actor = current.Actor;
        var known = actor.Kind == ActorKind.Person || (actor.Kind == ActorKind.Machine && access.AdmitsPrograms);
        if (access.NeedsSignIn && (!known || (actor.SecondFactorDue && !access.IsBeforeSecondFactor)))
        {
            context.Result = new ChallengeResult();
        }
        else if (!access.Admits(actor, permissions))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Page {Page} declares no access: refused. Put a PageAccessAttribute on its model.")]
    private static partial void PageWithoutAccess(ILogger log, string page);
}
