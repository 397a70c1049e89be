using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>What one call of a resolver may know.</summary>
sealed class ResolverContext(Schema schema, object parent, object?[] arguments)
{
    public Schema Schema { get; } = schema;

    public object Parent { get; } = parent;

    public object?[] Arguments { get; } = arguments;
}
