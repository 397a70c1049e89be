namespace Cers.GraphQL.TypeSystem;

/// <summary>A list of another type.</summary>
public sealed class ListType(GraphQLType ofType) : GraphQLType
{
    public GraphQLType OfType { get; } = ofType;

    public override TypeKind Kind => TypeKind.List;

    public override NamedType Named => OfType.Named;

    public override bool IsInputType => OfType.IsInputType;

    public override bool IsOutputType => OfType.IsOutputType;

    public override string ToString() => $"[{OfType}]";
}
