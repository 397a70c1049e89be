using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Execution;

/// <summary>Policies are those of ASP.NET Core's authorization.</summary>
sealed class PolicyAuthorization : IGraphQLAuthorization
{
    public async ValueTask<AccessDecision> AuthorizeAsync(string? policy, HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            return AccessDecision.NotAuthenticated;
        }

        if (policy is null)
        {
            return AccessDecision.Allowed;
        }

        var answer = await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, policy);
        return answer.Succeeded ? AccessDecision.Allowed : AccessDecision.NotAuthorized;
    }
}
