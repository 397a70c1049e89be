namespace Cers.GraphQL.TypeSystem;

/// <summary>One of several object types that need not share anything.</summary>
public sealed class UnionType(string name, Func<IEnumerable<ObjectType>> members, string? description = null) : NamedType(name, description)
{
    readonly Lazy<DefinitionList<ObjectType>> members = new(() => new(members()));

    public override TypeKind Kind => TypeKind.Union;

    public override bool IsInputType => false;

    public override bool IsOutputType => true;

    public IReadOnlyList<ObjectType> Members => members.Value;

    public Type? RuntimeType { get; init; }
}
