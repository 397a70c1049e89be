using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>A directive of the application at a field of an operation.</summary>
/// <param name="Arguments">Literals or variables in the definition's order; null where the document gives none.</param>
sealed record PlannedDirective(DirectiveDefinition Definition, ValueNode?[] Arguments)
{
    public static PlannedDirective Of(DirectiveDefinition definition, DirectiveNode node) => new(
        definition,
        [.. definition.Arguments.Select(argument => node.Arguments.FirstOrDefault(given => given.Name == argument.Name)?.Value)]);

    /// <summary>Runs the directives of a field around its resolver, the first one outermost.</summary>
    public static async ValueTask<object?> RunAsync(IReadOnlyList<PlannedDirective> directives, int index, ResolverContext context, Func<ValueTask<object?>> resolver)
    {
        if (index == directives.Count)
        {
            // Refusals of a resolver are values here; a directive meets them as it meets other failures.
            return await resolver() is var value && value is FieldFailure failure ? throw new GraphQLException(failure.Errors) : value;
        }

        var (definition, given) = directives[index];
        if (ArgumentCoercion.TryCoerce(definition.Arguments, given, context.Request.Variables, out var arguments) is { } invalid)
        {
            return new FieldFailure([invalid]);
        }

        return await definition.Construct!(arguments).ResolveAsync(context, () => RunAsync(directives, index + 1, context, resolver));
    }
}
