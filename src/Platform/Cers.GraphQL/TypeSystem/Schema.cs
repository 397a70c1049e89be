using System.Collections.Frozen;

namespace Cers.GraphQL.TypeSystem;

/// <summary>All types and directives that documents are validated and executed against. Immutable.</summary>
public sealed class Schema
{
    readonly FrozenDictionary<string, NamedType> types;
    readonly FrozenDictionary<string, IReadOnlyList<ObjectType>> possibleTypes;
    readonly FrozenDictionary<string, FrozenSet<string>> possibleNames;

    /// <summary>Collects every type that the roots, <paramref name="types"/> and <paramref name="directives"/> reach.</summary>
    /// <exception cref="ArgumentException">Two types carry one name.</exception>
    public Schema(
        ObjectType queryType,
        ObjectType? mutationType = null,
        ObjectType? subscriptionType = null,
        IEnumerable<NamedType>? types = null,
        IEnumerable<DirectiveDefinition>? directives = null,
        string? description = null)
    {
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        Description = description;
        Directives = new(BuiltInDirectives.All.Concat(directives ?? []));
        var found = new SchemaTypeCollector();
        found.Add(queryType);
        found.Add(mutationType);
        found.Add(subscriptionType);
        foreach (var type in types ?? [])
        {
            found.Add(type);
        }

        foreach (var directive in Directives)
        {
            foreach (var argument in directive.Arguments)
            {
                found.Add(argument.Type.Named);
            }
        }

        found.Add(Introspection.SchemaType);
        this.types = found.Types.ToFrozenDictionary(StringComparer.Ordinal);
        Types = [.. found.Types.Values.OrderBy(type => type.Name, StringComparer.Ordinal)];
        possibleTypes = Types.Where(type => type.IsAbstract).ToFrozenDictionary(type => type.Name, FindPossible, StringComparer.Ordinal);
        possibleNames = possibleTypes.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.Select(type => type.Name).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    public string? Description { get; }

    public ObjectType QueryType { get; }

    public ObjectType? MutationType { get; }

    public ObjectType? SubscriptionType { get; }

    public DefinitionList<DirectiveDefinition> Directives { get; }

    /// <summary>Every named type, introspection's own among them, by name.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>The object types by the C# type of their values.</summary>
    internal IReadOnlyDictionary<Type, ObjectType> ObjectTypes { get; init; } = new Dictionary<Type, ObjectType>();

    /// <summary>Who may find objects through <c>node</c>, by type name.</summary>
    public IReadOnlyDictionary<string, FieldAuthorization> NodeAuthorizations { get; init; } = new Dictionary<string, FieldAuthorization>();

    public NamedType? GetType(string name) => types.GetValueOrDefault(name);

    /// <summary>The object types an interface or union can turn out to be; an object type is its own only one.</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType type) => type switch
    {
        ObjectType own => [own],
        _ => possibleTypes.GetValueOrDefault(type.Name) ?? [],
    };

    public bool IsPossibleType(NamedType abstractType, ObjectType objectType) =>
        ReferenceEquals(abstractType, objectType)
        || (possibleNames.TryGetValue(abstractType.Name, out var names) && names.Contains(objectType.Name));

    /// <summary>Whether every value of <paramref name="type"/> is one of <paramref name="superType"/> (specification section 3.7.1, covariance).</summary>
    public bool IsSubType(GraphQLType type, GraphQLType superType) => (type, superType) switch
    {
        (NonNullType a, NonNullType b) => IsSubType(a.OfType, b.OfType),
        (NonNullType a, _) => IsSubType(a.OfType, superType),
        (_, NonNullType) => false,
        (ListType a, ListType b) => IsSubType(a.OfType, b.OfType),
        (ListType, _) or (_, ListType) => false,
        _ when ReferenceEquals(type, superType) => true,
        (ObjectType a, NamedType b) => b.IsAbstract && IsPossibleType(b, a),
        (InterfaceType a, InterfaceType b) => a.Interfaces.Contains(b),
        _ => false,
    };

    /// <summary>The meta fields <c>__typename</c>, <c>__schema</c> and <c>__type</c> where they may stand, else the type's own field.</summary>
    public FieldDefinition? FindField(NamedType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            if (name == "__typename" && parent.IsComposite)
            {
                return Introspection.TypeNameField;
            }

            if (ReferenceEquals(parent, QueryType))
            {
                return name == "__schema" ? Introspection.SchemaField : name == "__type" ? Introspection.TypeField : null;
            }
        }

        return (parent as IFieldsType)?.Fields.Find(name);
    }

    IReadOnlyList<ObjectType> FindPossible(NamedType type) => type is UnionType union
        ? [.. union.Members]
        : [.. Types.OfType<ObjectType>().Where(candidate => candidate.Interfaces.Contains((InterfaceType)type))];
}
