namespace Cers.GraphQL.TypeSystem;

/// <summary>Fields that several object types share.</summary>
public sealed class InterfaceType(
    string name,
    Func<IEnumerable<FieldDefinition>> fields,
    Func<IEnumerable<InterfaceType>>? interfaces = null,
    string? description = null) : NamedType(name, description), IFieldsType
{
    readonly Lazy<DefinitionList<FieldDefinition>> fields = new(() => new(fields()));
    readonly Lazy<IReadOnlyList<InterfaceType>> interfaces = new(() => interfaces is null ? [] : [.. interfaces()]);

    public override TypeKind Kind => TypeKind.Interface;

    public override bool IsInputType => false;

    public override bool IsOutputType => true;

    public DefinitionList<FieldDefinition> Fields => fields.Value;

    public IReadOnlyList<InterfaceType> Interfaces => interfaces.Value;

    public Type? RuntimeType { get; init; }
}
