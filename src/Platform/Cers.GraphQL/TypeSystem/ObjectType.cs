namespace Cers.GraphQL.TypeSystem;

/// <summary>An object with fields. Fields and interfaces are asked for when first needed, so that types may refer to each other.</summary>
public sealed class ObjectType(
    string name,
    Func<IEnumerable<FieldDefinition>> fields,
    Func<IEnumerable<InterfaceType>>? interfaces = null,
    string? description = null) : NamedType(name, description), IFieldsType
{
    readonly Lazy<DefinitionList<FieldDefinition>> fields = new(() => new(fields()));
    readonly Lazy<IReadOnlyList<InterfaceType>> interfaces = new(() => interfaces is null ? [] : [.. interfaces()]);

    public override TypeKind Kind => TypeKind.Object;

    public override bool IsInputType => false;

    public override bool IsOutputType => true;

    public DefinitionList<FieldDefinition> Fields => fields.Value;

    public IReadOnlyList<InterfaceType> Interfaces => interfaces.Value;

    /// <summary>The C# type of the objects; null when the engine makes them itself.</summary>
    public Type? RuntimeType { get; init; }

    /// <summary>Authorization of every field that returns this type, beside the field's own.</summary>
    public FieldAuthorization? Authorization { get; init; }
}
