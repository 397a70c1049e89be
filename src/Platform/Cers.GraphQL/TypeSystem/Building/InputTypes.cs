using System.Reflection;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Types of arguments and input fields: scalars, enums, input objects made from records and classes, lists of them.</summary>
sealed class InputTypes(SchemaBuilder builder)
{
    readonly Dictionary<Type, InputObjectType> objects = [];
    readonly Dictionary<Type, EnumType> enums = [];

    /// <summary>An argument made from a parameter.</summary>
    public InputValueDefinition FromParameter(ParameterInfo parameter)
    {
        var property = parameter.Member is ConstructorInfo constructor
            ? constructor.DeclaringType!.GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance)
            : null;
        var description = builder.Documentation.Of(parameter) ?? (property is null ? null : builder.Documentation.Of(property));
        return Make(
            parameter.Name!,
            ClrType.OfParameter(parameter),
            [parameter, .. property is null ? Array.Empty<ICustomAttributeProvider>() : [property]],
            parameter.HasDefaultValue ? parameter.DefaultValue : null,
            description,
            $"{Authorizations.Member(parameter.Member)}({parameter.Name})");
    }

    public InputValueDefinition FromProperty(PropertyInfo property) =>
        Make(property.Name, ClrType.OfProperty(property, written: true), [property], null, builder.Documentation.Of(property), Authorizations.Member(property));

    public EnumType Enum(Type type)
    {
        if (enums.TryGetValue(type, out var known))
        {
            return known;
        }

        var values = type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => !field.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .Select(field => new EnumValueDefinition(
                field.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? NameConventions.UpperSnake(field.Name),
                field.GetValue(null),
                builder.Documentation.Of(field))
            {
                DeprecationReason = SchemaBuilder.Deprecation(field),
                Directives = builder.Directives.At(DirectiveLocation.EnumValue, Authorizations.Member(field), field),
            });
        var name = type.GetCustomAttribute<EnumTypeAttribute>()?.Name ?? SchemaBuilder.Name(type);
        return enums[type] = new EnumType(name, builder.Unique(values, type.FullName!), builder.Documentation.Of(type))
        {
            RuntimeType = type,
            CostWeight = type.GetCustomAttribute<CostAttribute>()?.Weight,
            Directives = builder.Directives.At(DirectiveLocation.Enum, type.FullName!, type),
        };
    }

    /// <summary>The input type of a C# type; a fault and String when there is none.</summary>
    public GraphQLType Type(ClrType type, string member, bool id)
    {
        GraphQLType inner;
        var optional = OptionalOf(type);
        if (optional is not null)
        {
            var value = Type(optional, member, id);
            return value.Nullable;
        }

        if (type.Element() is { } element && builder.ScalarFor(type.Plain) is null)
        {
            inner = new ListType(Type(element, member, id));
        }
        else
        {
            inner = id ? Scalar.Id : Named(type.Plain, member);
        }

        return type.IsNullable ? inner : new NonNullType(inner);
    }

    static ClrType? OptionalOf(ClrType type) =>
        type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.Arguments[0] : null;

    NamedType Named(Type type, string member)
    {
        if (builder.ScalarFor(type) is { } scalar)
        {
            return scalar;
        }

        if (type.IsEnum)
        {
            return Enum(type);
        }

        if (objects.TryGetValue(type, out var known))
        {
            return known;
        }

        if (type.IsInterface || type.IsAbstract || type.IsPrimitive || type == typeof(object) || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            builder.Faults.Add($"{member}: the C# type {type} cannot be sent by clients, and no registered service has it either.");
            return Scalar.String;
        }

        var name = type.GetCustomAttribute<InputObjectTypeAttribute>(false)?.Name ?? type.GetCustomAttribute<GraphQLNameAttribute>(false)?.Name
            ?? (NameConventions.TypeName(type) is var plain && plain.EndsWith("Input", StringComparison.Ordinal) ? plain : plain + "Input");
        var members = new Lazy<InputMembers>(() => InputMembers.Of(type, this, builder));
        return objects[type] = new InputObjectType(name, () => members.Value.Fields, builder.Documentation.Of(type))
        {
            RuntimeType = type,
            IsOneOf = type.IsDefined(typeof(OneOfAttribute), false),
            Construct = values => members.Value.Construct(values),
            Directives = builder.Directives.At(DirectiveLocation.InputObject, type.FullName!, type),
        };
    }

    InputValueDefinition Make(string name, ClrType clr, ICustomAttributeProvider[] sources, object? csharpDefault, string? description, string member)
    {
        var id = sources.Select(one => One<IDAttribute>(one)).FirstOrDefault(one => one is not null);
        var type = Type(clr, member, id is not null);
        var told = sources.Select(one => One<DefaultValueAttribute>(one)).FirstOrDefault(one => one is not null);
        var fallback = told is not null ? told.Value : csharpDefault;
        ValueNode? literal = null;
        if (fallback is not null || told is not null)
        {
            literal = Literal(fallback, type, member);
        }

        Func<object?, ParsedValue>? convert;
        try
        {
            convert = InputConversion.For(type, clr, id?.GetType().IsGenericType == true ? builder.Ids.Decoder(id.GetType().GetGenericArguments()[0]) : null, builder);
        }
        catch (NotSupportedException unfit)
        {
            builder.Faults.Add($"{member}: {unfit.Message}");
            convert = null;
        }

        return new(
            sources.Select(one => One<GraphQLNameAttribute>(one)?.Name).FirstOrDefault(one => one is not null) ?? NameConventions.Camel(name),
            type,
            literal,
            description)
        {
            RuntimeType = clr.Type,
            Member = member,
            Directives = builder.Directives.At(sources[0] is ParameterInfo { Member: MethodInfo } ? DirectiveLocation.ArgumentDefinition : DirectiveLocation.InputFieldDefinition, member, sources),
            Convert = convert,
            DeprecationReason = sources.Select(one => One<GraphQLDeprecatedAttribute>(one)?.Reason).FirstOrDefault(one => one is not null),
            CostWeight = sources.Select(one => One<CostAttribute>(one)?.Weight).FirstOrDefault(one => one is not null),
        };
    }

    /// <summary>A C# value as a literal; a fault and null when it cannot be one.</summary>
    public ValueNode? Literal(object? value, GraphQLType type, string member)
    {
        switch (type.Nullable)
        {
            case var _ when value is null:
                return new NullValueNode(default);
            case ScalarType scalar:
                return scalar.ToLiteral(value is short or byte or ushort ? System.Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : value);
            case EnumType known:
                // C# keeps an enum's default as its number.
                var member2 = known.FindByValue(value.GetType().IsEnum ? value : System.Enum.ToObject(known.RuntimeType!, value));
                if (member2 is not null)
                {
                    return new EnumValueNode(member2.Name, default);
                }

                break;
            case ListType list when value is Array items:
                return new ListValueNode([.. items.Cast<object?>().Select(item => Literal(item, list.OfType, member)!)], default);
        }

        builder.Faults.Add($"{member}: the default {value} cannot be written as a literal of {type}.");
        return null;
    }

    static T? One<T>(ICustomAttributeProvider member)
        where T : Attribute =>
        member.GetCustomAttributes(typeof(T), false) is [T first, ..] ? first : null;
}
