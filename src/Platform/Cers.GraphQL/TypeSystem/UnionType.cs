namespace Cers.GraphQL.TypeSystem;

/// <summary>One of several object types that need not share anything.</summary>
public sealed class UnionType(string name, Func<IEnumerable<ObjectType>> members, string? description = null) : NamedType(name, description)
{
    readonly Lazy<DefinitionList<Member>> members = new(() => new(members().Select(type => new Member(type))));

    public override TypeKind Kind => TypeKind.Union;

    public override bool IsInputType => false;

    public override bool IsOutputType => true;

    public IEnumerable<ObjectType> Members => members.Value.Select(member => member.Type);

    public Type? RuntimeType { get; init; }

    sealed record Member(ObjectType Type) : IDefinition
    {
        public string Name => Type.Name;

        public string? Description => Type.Description;
    }
}
