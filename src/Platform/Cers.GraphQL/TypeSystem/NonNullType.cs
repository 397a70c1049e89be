namespace Cers.GraphQL.TypeSystem;

/// <summary>A type whose values are never null.</summary>
public sealed class NonNullType : GraphQLType
{
    public NonNullType(GraphQLType ofType)
    {
        if (ofType is NonNullType)
        {
            throw new ArgumentException("A non-null type cannot wrap another.", nameof(ofType));
        }

        OfType = ofType;
    }

    public GraphQLType OfType { get; }

    public override TypeKind Kind => TypeKind.NonNull;

    public override NamedType Named => OfType.Named;

    public override bool IsInputType => OfType.IsInputType;

    public override bool IsOutputType => OfType.IsOutputType;

    public override string ToString() => $"{OfType}!";
}
