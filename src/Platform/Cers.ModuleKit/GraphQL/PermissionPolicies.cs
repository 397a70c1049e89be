using Cers.GraphQL.Execution;
using Cers.Messaging;
using Microsoft.AspNetCore.Http;

namespace Cers.ModuleKit.GraphQL;

/// <summary>
/// Reads a field's policy as a permission. A permission that account roles hold needs a person here and the role in the message, which knows the
/// account; one of staff alone needs the staff role at once.
/// </summary>
internal sealed class PermissionPolicies(ICurrentActor current, IPermissions permissions) : IGraphQLAuthorization
{
    public ValueTask<AccessDecision> AuthorizeAsync(string? policy, HttpContext context)
    {
        var actor = current.Actor;
        if (actor.Machine is { } machine)
        {
            // Without a policy the message decides: few are for machines.
            var inScope = policy is null || (permissions.Find(policy).Scope is { } scope && machine.Scopes.Contains(scope));
            return ValueTask.FromResult(inScope ? AccessDecision.Allowed : AccessDecision.NotAuthorized);
        }

        if (actor.Person is null)
        {
            return ValueTask.FromResult(AccessDecision.NotAuthenticated);
        }

        if (actor.SecondFactorDue && policy is not null)
        {
            return ValueTask.FromResult(AccessDecision.NotAuthorized);
        }

        var allowed = policy is null || permissions.Find(policy).AccountRoles.Count > 0 || permissions.HoldsAsStaff(actor, policy);
        return ValueTask.FromResult(allowed ? AccessDecision.Allowed : AccessDecision.NotAuthorized);
    }
}
