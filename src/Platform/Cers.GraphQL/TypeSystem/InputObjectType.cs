namespace Cers.GraphQL.TypeSystem;

/// <summary>An object that clients send.</summary>
public sealed class InputObjectType(string name, Func<IEnumerable<InputValueDefinition>> fields, string? description = null) : NamedType(name, description)
{
    readonly Lazy<DefinitionList<InputValueDefinition>> fields = new(() => new(fields()));

    public override TypeKind Kind => TypeKind.InputObject;

    public override bool IsInputType => true;

    public override bool IsOutputType => false;

    public DefinitionList<InputValueDefinition> Fields => fields.Value;

    /// <summary>Exactly one field is given, and it is not null (specification section 3.10.1).</summary>
    public bool IsOneOf { get; init; }

    public Type? RuntimeType { get; init; }

    /// <summary>Makes the C# object from field values in declared order; an absent field is <see cref="Absent"/>. Null gives a dictionary.</summary>
    internal Func<object?[], object?>? Construct { get; init; }
}
