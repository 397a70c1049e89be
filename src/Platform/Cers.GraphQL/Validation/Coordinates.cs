using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation;

/// <summary>Schema coordinates (specification 3.14), as messages name members of types.</summary>
static class Coordinates
{
    /// <summary><c>Type.field</c>; introspection's fields belong to no type.</summary>
    public static string Of(NamedType? parent, FieldDefinition field) =>
        $"{(field.Name.StartsWith("__", StringComparison.Ordinal) ? "<meta>" : parent?.Name)}.{field.Name}";
}
