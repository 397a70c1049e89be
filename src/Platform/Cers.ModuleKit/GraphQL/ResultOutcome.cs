using Cers.GraphQL.Execution;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Http;

namespace Cers.ModuleKit.GraphQL;

/// <summary>Lets resolvers return results: a value becomes data, errors become typed errors in the language of the request.</summary>
internal sealed class ResultOutcome(ICurrentActor current) : IMutationOutcome
{
    public Type UnwrapType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Result<>) ? type.GetGenericArguments()[0] : type;

    public bool TryRead(object? returned, out object? value, out IReadOnlyList<object> errors)
    {
        if (returned is not Kernel.IResult result)
        {
            value = returned;
            errors = [];
            return true;
        }

        value = result.IsSuccess ? result.Value : null;
        errors = result.Errors;
        return result.IsSuccess;
    }

    public UserError Describe(object error, HttpContext context)
    {
        var refusal = (Error)error;
        return new UserError(refusal.Text.In(current.Actor.Language), refusal.Code, Segments(refusal.Path), refusal is NotSignedIn);
    }

    /// <summary>declaration.lines[0].hsCode → input, declaration, lines, 0, hsCode: the place in the mutation's one argument.</summary>
    internal static IReadOnlyList<string>? Segments(string? path) =>
        path is null ? null : ["input", .. path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries)];
}
