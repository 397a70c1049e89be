using System.Linq.Expressions;
using System.Reflection;
using Cers.GraphQL.Execution;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Fields of object types and interfaces: readable properties, and the methods of classes with [ObjectType&lt;T&gt;].</summary>
sealed class ObjectFields(SchemaBuilder builder, IReadOnlyList<Type> types)
{
    readonly ILookup<Type, Type> extensions = types
        .SelectMany(type => type.GetCustomAttributes(false)
            .Where(attribute => attribute.GetType().IsGenericType && attribute.GetType().GetGenericTypeDefinition() == typeof(ObjectTypeAttribute<>))
            .Select(attribute => (Extended: attribute.GetType().GetGenericArguments()[0], Extension: type)))
        .ToLookup(pair => pair.Extended, pair => pair.Extension);

    public IEnumerable<Type> ExtendedTypes => extensions.Select(group => group.Key);

    public IEnumerable<Type> ExtensionsOf(Type type) => extensions[type];

    public IEnumerable<FieldDefinition> OfObject(Type type)
    {
        var fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal);
        if (builder.Errors.IsError(type))
        {
            foreach (var field in builder.Errors.FieldsOf(type))
            {
                fields.Add(field.Name, field);
            }

            foreach (var method in ExtensionMethods(type))
            {
                var field = builder.Compiler.Field(method);
                fields[field.Name] = field;
            }

            return fields.Values;
        }

        if (builder.Ids.IsNode(type))
        {
            var id = builder.Ids.IdField(type);
            fields.Add(id.Name, id);
        }

        foreach (var property in Properties(type))
        {
            var field = FromProperty(type, property);
            if (!fields.TryAdd(field.Name, field) && fields[field.Name].Member is { } first && first != field.Member)
            {
                builder.Faults.Add($"{SchemaBuilder.Name(type)}.{field.Name} is made twice: by {first} and by {field.Member}.");
            }
        }

        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in ExtensionMethods(type))
        {
            var field = builder.Compiler.Field(method);
            if (!added.Add(field.Name))
            {
                builder.Faults.Add($"{SchemaBuilder.Name(type)}.{field.Name} is added twice: by {fields[field.Name].Member} and by {field.Member}.");
            }

            // A resolver beside a property of its name stands in for it: a code becomes the thing it stands for.
            fields[field.Name] = field;
        }

        return fields.Values;
    }

    public IEnumerable<FieldDefinition> OfInterface(Type type) => builder.Unique(Properties(type).Select(property => FromProperty(type, property)), type.FullName!);

    public IEnumerable<MethodInfo> NodeResolversOf(Type type) => extensions[type].Append(type)
        .SelectMany(SchemaBuilder.MethodsOf)
        .Where(method => method.IsDefined(typeof(NodeResolverAttribute)) && builder.IsOfOneType(method));

    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        (type.IsInterface ? type.GetInterfaces().Prepend(type).SelectMany(one => one.GetProperties()) : type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(GraphQLIgnoreAttribute)))
        .DistinctBy(property => property.Name);

    public FieldDefinition FromProperty(Type owner, PropertyInfo property)
    {
        var member = Authorizations.Member(property);
        var clr = ClrType.OfProperty(property, written: false);
        var read = Getter(owner, property);
        var id = property.GetCustomAttribute<IDAttribute>();
        if (id is not null)
        {
            var encode = builder.Ids.Encoder(id, clr, member);
            var plain = read;
            read = parent => plain(parent) is { } value ? encode(value) : null;
        }

        var type = builder.Output(clr, member, id is not null);
        return new(property.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? NameConventions.Camel(property.Name), type, description: builder.Documentation.Of(property))
        {
            Member = member,
            DeprecationReason = SchemaBuilder.Deprecation(property),
            Authorization = Authorizations.Of(property, builder),
            CostWeight = property.GetCustomAttribute<CostAttribute>()?.Weight,
            ListSize = ListSizeOf(property),
            Directives = builder.Directives.At(DirectiveLocation.FieldDefinition, member, property),
            Resolver = FieldResolver.FromRead(read, id is null ? PropertyWrites.For(owner, property, type) : null),
        };
    }

    public static ListSize? ListSizeOf(MemberInfo member) => member.GetCustomAttribute<ListSizeAttribute>() is { } size
        ? new(
            size.AssumedSize != 0 ? size.AssumedSize : null,
            size.SlicingArguments,
            size.SizedFields,
            size.SlicingArgumentDefaultValue != 0 ? size.SlicingArgumentDefaultValue : null,
            size.RequireOneSlicingArgument)
        : null;

    IEnumerable<MethodInfo> ExtensionMethods(Type type) => extensions[type]
        .SelectMany(SchemaBuilder.MethodsOf)
        .Where(method => !method.IsDefined(typeof(NodeResolverAttribute)) && builder.IsOfOneType(method));

    static Func<object, object?> Getter(Type owner, PropertyInfo property)
    {
        var parent = Expression.Parameter(typeof(object));
        var declaring = property.DeclaringType!.IsAssignableFrom(owner) ? property.DeclaringType! : owner;
        var value = Expression.Property(Expression.Convert(parent, declaring), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), parent).CompileOnFirstCall();
    }
}
