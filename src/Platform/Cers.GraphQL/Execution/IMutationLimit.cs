using Microsoft.AspNetCore.Http;

namespace Cers.GraphQL.Execution;

/// <summary>Asked before mutations run: the host turns away a caller who has sent too many, with status 429.</summary>
public interface IMutationLimit
{
    /// <summary>Why <paramref name="mutations"/> more are not let through; null when they are. It may set headers of the answer.</summary>
    GraphQLError? Refusal(HttpContext context, int mutations);
}
