using Microsoft.AspNetCore.Http;

namespace Cers.GraphQL.Execution;

/// <summary>Decides whether a caller may reach a field. Asked once a request for each policy.</summary>
public interface IGraphQLAuthorization
{
    /// <param name="policy">Null: anyone who has signed in.</param>
    /// <param name="context">The request; its user is the caller.</param>
    ValueTask<AccessDecision> AuthorizeAsync(string? policy, HttpContext context);
}

/// <summary>The answer to a caller at a field.</summary>
public enum AccessDecision
{
    Allowed,

    /// <summary>Not signed in: AUTH_NOT_AUTHENTICATED.</summary>
    NotAuthenticated,

    /// <summary>Signed in, without the right: AUTH_NOT_AUTHORIZED.</summary>
    NotAuthorized,
}
