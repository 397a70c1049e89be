namespace Cers.GraphQL.Execution;

/// <summary>Reads the application's outcome type: a value, or errors of the field.</summary>
static class Outcomes
{
    public static async ValueTask<object?> ReadAsync(ValueTask<object?> call, ResolverContext context)
    {
        var returned = await call;
        return context.Request.Outcome.TryRead(returned, out var value, out var errors) ? value : Failure(errors, context);
    }

    public static FieldFailure Failure(IEnumerable<object> errors, ResolverContext context) => new([.. errors.Select(error => ToError(error, context))]);

    static GraphQLError ToError(object error, ResolverContext context)
    {
        var told = context.Request.Outcome.Describe(error, context.HttpContext);
        var code = told.Unauthenticated ? GraphQLErrorCodes.NotAuthenticated : told.Code;
        return new(told.Message)
        {
            Code = code,
            Extensions = told.Path is null ? null : new Dictionary<string, object?> { ["inputPath"] = told.Path },
        };
    }
}
