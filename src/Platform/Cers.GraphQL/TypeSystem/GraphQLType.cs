namespace Cers.GraphQL.TypeSystem;

/// <summary>Any type a schema can mention: a named type, or a list or non-null wrapper around one (specification section 3.4).</summary>
public abstract class GraphQLType
{
    public abstract TypeKind Kind { get; }

    /// <summary>The named type beneath all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether arguments, input fields and variables may have this type.</summary>
    public abstract bool IsInputType { get; }

    /// <summary>Whether fields may have this type.</summary>
    public abstract bool IsOutputType { get; }

    /// <summary>This type without an outer non-null.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    public bool IsNonNull => this is NonNullType;

    /// <summary>Equal in structure: wrappers are compared by what they wrap, named types by identity.</summary>
    public bool SameAs(GraphQLType other) => (this, other) switch
    {
        (NonNullType a, NonNullType b) => a.OfType.SameAs(b.OfType),
        (ListType a, ListType b) => a.OfType.SameAs(b.OfType),
        _ => ReferenceEquals(this, other),
    };
}

/// <summary>The kinds of the introspection enum <c>__TypeKind</c>.</summary>
public enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
