using System.Reflection;
using Cers.GraphQL.Execution;
using Cers.GraphQL.Paging;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Makes a schema from annotated C#. Collects all faults before it gives up, so that one start tells them all.</summary>
sealed class SchemaBuilder
{
    readonly SchemaSource source;
    readonly Dictionary<Type, NamedType> outputs = [];
    readonly Dictionary<Type, ScalarType> scalars = [];

    public SchemaBuilder(SchemaSource source, IMutationOutcome outcome, IParameterServices services, CursorCodec cursors)
    {
        this.source = source;
        Outcome = outcome;
        Cursors = cursors;
        Ids = new(this);
        Inputs = new(this);
        Compiler = new(this, services);
        Fields = new(this, source.Types);
        Connections = new(this);
        Errors = new(this, source.Types);
        Directives = new(this);
        foreach (var scalar in new ScalarType[]
                 {
                     Scalar.Int, Scalar.Float, Scalar.String, Scalar.Boolean, Scalar.DateTime, Scalar.LocalDate, Scalar.Decimal, Scalar.Long, Scalar.Uuid,
                 }.Concat(source.Scalars))
        {
            scalars[scalar.RuntimeType] = scalar;
        }

        foreach (var (type, scalar) in new[]
                 {
                     (typeof(short), (ScalarType)Scalar.Int), (typeof(byte), Scalar.Int), (typeof(ushort), Scalar.Int),
                     (typeof(float), Scalar.Float), (typeof(Uri), Scalar.String),
                 })
        {
            scalars.TryAdd(type, scalar);
        }
    }

    public List<string> Faults { get; } = [];

    public XmlDocumentation Documentation { get; } = new();

    public IMutationOutcome Outcome { get; }

    public CursorCodec Cursors { get; }

    public NodeIds Ids { get; }

    public InputTypes Inputs { get; }

    public ResolverCompiler Compiler { get; }

    public ObjectFields Fields { get; }

    public ConnectionTypes Connections { get; }

    public ErrorTypes Errors { get; }

    public CustomDirectives Directives { get; }

    /// <summary>The object types by C# type, for finding the type of a value at run time.</summary>
    public Dictionary<Type, ObjectType> ObjectTypes { get; } = [];

    /// <summary>Who may find objects of each node type by id.</summary>
    public SortedDictionary<string, FieldAuthorization> NodeAuthorizations { get; } = new(StringComparer.Ordinal);

    public bool HasNodes => source.Types.Concat(Fields.ExtendedTypes).Any(Ids.IsNode);

    /// <exception cref="SchemaException">There are faults.</exception>
    public Schema Build()
    {
        BindScalars();
        Directives.Collect(source.Types);
        var roots = new RootTypes(this, source.Types);
        var query = roots.Query();
        if (query is null)
        {
            Faults.Add("There is no query field: no class with [QueryType] was added.");
            throw new SchemaException(Faults);
        }

        var extra = source.Types.Where(type => type.IsDefined(typeof(InterfaceTypeAttribute), false) || type.IsDefined(typeof(UnionTypeAttribute), false)
                || type.IsDefined(typeof(ObjectTypeAttribute), false) || type.IsDefined(typeof(NodeAttribute), false))
            .SelectMany(type => type.IsAbstract ? Implementations(type).Prepend(type) : [type])
            .Concat(Fields.ExtendedTypes.Where(Ids.IsNode))
            .Select(type => NamedOutput(type, type.FullName!)).OfType<NamedType>().Distinct().ToArray();
        Schema schema;
        try
        {
            schema = new Schema(query, roots.Mutation(), roots.Subscription(), extra, CostDirectives.All.Concat(Directives.All)) { ObjectTypes = ObjectTypes, NodeAuthorizations = NodeAuthorizations };
        }
        catch (ArgumentException clash)
        {
            Faults.Add(clash.Message);
            throw new SchemaException(Faults);
        }

        Faults.AddRange(SchemaValidator.Validate(schema));
        return Faults.Count == 0 ? schema : throw new SchemaException([.. Faults.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The type of a field that returns <paramref name="type"/>; a fault and String when there is none.</summary>
    public GraphQLType Output(ClrType type, string member, bool id = false)
    {
        GraphQLType inner;
        if (type.Element() is { } element && ScalarFor(type.Plain) is null)
        {
            inner = new ListType(Output(element, member, id));
        }
        else
        {
            inner = id ? Scalar.Id : NamedOutput(type.Plain, member) ?? Scalar.String;
        }

        return type.IsNullable ? inner : new NonNullType(inner);
    }

    public NamedType? NamedOutput(Type type, string member)
    {
        if (ScalarFor(type) is { } scalar)
        {
            return scalar;
        }

        if (outputs.TryGetValue(type, out var known))
        {
            return known;
        }

        NamedType? made = null;
        if (type.IsEnum)
        {
            return Inputs.Enum(type);
        }

        if (type.GetCustomAttribute<UnionTypeAttribute>(false) is { } union)
        {
            made = new UnionType(union.Name ?? Name(type), () => Implementations(type).Select(one => (ObjectType)NamedOutput(one, one.FullName!)!), Documentation.Of(type))
            {
                RuntimeType = type,
                Directives = Directives.At(DirectiveLocation.Union, type.FullName!, type),
            };
        }
        else if (type.GetCustomAttribute<InterfaceTypeAttribute>(false) is { } contract)
        {
            made = new InterfaceType(contract.Name ?? Name(type), () => Fields.OfInterface(type), () => InterfacesOf(type), Documentation.Of(type))
            {
                RuntimeType = type,
                Directives = Directives.At(DirectiveLocation.Interface, type.FullName!, type),
            };
        }
        else if (IsObject(type))
        {
            var name = type.GetCustomAttribute<ObjectTypeAttribute>(false)?.Name ?? Name(type);
            var made2 = new ObjectType(name, () => Fields.OfObject(type), () => InterfacesOf(type), Documentation.Of(type))
            {
                RuntimeType = type,
                Authorization = Authorizations.Of(type, this),
                CostWeight = type.GetCustomAttribute<CostAttribute>(false)?.Weight,
                Directives = Directives.At(DirectiveLocation.Object, type.FullName!, type),
            };
            ObjectTypes.Add(type, made2);
            made = made2;
        }

        if (made is null)
        {
            Faults.Add($"{member}: the C# type {type} has no GraphQL type. Bind it to a scalar, or return a class, record or enum of your own.");
            return null;
        }

        outputs.Add(type, made);
        return made;
    }

    /// <summary>Names that C# tells apart and GraphQL does not are a fault of their owner.</summary>
    public T[] Unique<T>(IEnumerable<T> definitions, string owner)
        where T : IDefinition
    {
        var all = definitions.ToArray();
        Faults.AddRange(all.GroupBy(one => one.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => $"{owner} gives the name {same.Key} twice."));
        return [.. all.DistinctBy(one => one.Name, StringComparer.Ordinal)];
    }

    public ScalarType? ScalarFor(Type type) => scalars.GetValueOrDefault(type);

    public IEnumerable<Type> Implementations(Type type) =>
        source.Types.Concat(type.Assembly.GetTypes()).Distinct().OrderBy(one => one.FullName, StringComparer.Ordinal).Where(one => one is { IsAbstract: false, IsInterface: false, IsGenericTypeDefinition: false } && type.IsAssignableFrom(one)
            && !one.IsDefined(typeof(GraphQLIgnoreAttribute), false));

    public static string Name(Type type) => type.GetCustomAttribute<GraphQLNameAttribute>(false)?.Name ?? NameConventions.TypeName(type);

    public static string? Deprecation(MemberInfo member) =>
        member.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason
        ?? (member.GetCustomAttribute<ObsoleteAttribute>() is { } obsolete ? obsolete.Message ?? BuiltInDirectives.DefaultDeprecationReason : null);

    IEnumerable<InterfaceType> InterfacesOf(Type type)
    {
        var found = Ancestors(type).Where(one => one.IsDefined(typeof(InterfaceTypeAttribute), false)).OrderBy(one => one.FullName, StringComparer.Ordinal)
            .Select(one => NamedOutput(one, one.FullName!)).OfType<InterfaceType>().ToList();
        if (Ids.IsNode(type))
        {
            found.Add(Ids.NodeInterface);
        }

        if (Errors.IsError(type))
        {
            found.Add(Errors.Interface);
        }

        return found;
    }

    static IEnumerable<Type> Ancestors(Type type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            yield return above;
        }

        foreach (var contract in type.GetInterfaces())
        {
            yield return contract;
        }
    }

    /// <summary>The public static methods of a class that may be fields or find nodes.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(GraphQLIgnoreAttribute)));

    /// <summary>Whether a method can be a field: a generic one cannot, and is a fault, as nobody says for which types it is.</summary>
    public bool IsOfOneType(MethodInfo method)
    {
        if (method.IsGenericMethodDefinition)
        {
            Faults.Add($"{Authorizations.Member(method)} is generic; a field is of one type.");
        }

        return !method.IsGenericMethodDefinition;
    }

    void BindScalars()
    {
        foreach (var (type, scalarType) in source.Bindings)
        {
            var scalar = scalars.Values.Append(Scalar.Id).FirstOrDefault(one => one.GetType() == scalarType);
            if (scalar is null)
            {
                Faults.Add($"{type} is bound to {scalarType}, which was not added with AddScalar.");
            }
            else
            {
                scalars[type] = scalar;
            }
        }
    }

    static bool IsObject(Type type) =>
        type is { IsPrimitive: false, IsInterface: false, IsPointer: false, IsGenericTypeDefinition: false } && type != typeof(object) && type != typeof(string)
        && !typeof(System.Collections.IEnumerable).IsAssignableFrom(type) && !typeof(Delegate).IsAssignableFrom(type)
        && type.Namespace != "System" && type.Namespace?.StartsWith("System.", StringComparison.Ordinal) != true;
}
