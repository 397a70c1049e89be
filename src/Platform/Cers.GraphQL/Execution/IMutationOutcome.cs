using Microsoft.AspNetCore.Http;

namespace Cers.GraphQL.Execution;

/// <summary>
/// Teaches the engine the application's own type for 'a value or a refusal', so that resolvers may return it. Mutations turn it into
/// payload and typed errors, queries into a value or field errors.
/// </summary>
public interface IMutationOutcome
{
    /// <summary>The type of the value inside, or <paramref name="type"/> itself when it is not such a type.</summary>
    Type UnwrapType(Type type);

    /// <summary>Reads what a resolver returned, already awaited; false when it is refused, and then there is at least one error.</summary>
    bool TryRead(object? returned, out object? value, out IReadOnlyList<object> errors);

    /// <summary>What every client may read of one error.</summary>
    UserError Describe(object error, HttpContext context);
}

/// <summary>An error as clients read it.</summary>
/// <param name="Message">In the language of the request.</param>
/// <param name="Code">Stable.</param>
/// <param name="Path">Of the input at fault, from the argument on; null when no input is.</param>
/// <param name="Unauthenticated">The caller has not signed in: answered with AUTH_NOT_AUTHENTICATED where no type declares it.</param>
public sealed record UserError(string Message, string Code, IReadOnlyList<string>? Path, bool Unauthenticated = false);

/// <summary>The outcome of applications without such a type: what a resolver returns is its value.</summary>
sealed class PlainOutcome : IMutationOutcome
{
    public Type UnwrapType(Type type) => type;

    public bool TryRead(object? returned, out object? value, out IReadOnlyList<object> errors)
    {
        value = returned;
        errors = [];
        return true;
    }

    public UserError Describe(object error, HttpContext context) => new("Refused.", "REFUSED", null);
}
