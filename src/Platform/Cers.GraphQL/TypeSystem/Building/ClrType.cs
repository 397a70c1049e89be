using System.Reflection;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>A C# type with what its annotations say about null, at every depth.</summary>
sealed record ClrType(Type Type, bool IsNullable, IReadOnlyList<ClrType> Arguments)
{
    /// <summary>The type without <see cref="Nullable{T}"/>.</summary>
    public Type Plain => Nullable.GetUnderlyingType(Type) ?? Type;

    public static ClrType OfReturn(MethodInfo method) => From(new NullabilityInfoContext().Create(method.ReturnParameter), written: false);

    public static ClrType OfProperty(PropertyInfo property, bool written) => From(new NullabilityInfoContext().Create(property), written);

    public static ClrType OfParameter(ParameterInfo parameter) => From(new NullabilityInfoContext().Create(parameter), written: true);

    public static ClrType NonNull(Type type) => new(type, false, []);

    /// <summary>The items' type when this is a list; null for everything else, strings among them.</summary>
    public ClrType? Element()
    {
        if (Type == typeof(string))
        {
            return null;
        }

        if (Type.IsArray)
        {
            return Arguments[0];
        }

        var isList = Type.IsGenericType && Type.GetGenericArguments().Length == 1
            && (Type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                || Array.Exists(Type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>)));
        return isList ? Arguments[0] : null;
    }

    static ClrType From(NullabilityInfo info, bool written)
    {
        var state = written && info.WriteState != NullabilityState.Unknown ? info.WriteState : info.ReadState;
        IEnumerable<NullabilityInfo> inner = info.ElementType is { } element ? [element] : info.GenericTypeArguments;

        // Code without annotations may give null anywhere.
        var nullable = info.Type.IsValueType ? Nullable.GetUnderlyingType(info.Type) is not null : state != NullabilityState.NotNull;
        return new(info.Type, nullable, [.. inner.Select(argument => From(argument, written: false))]);
    }
}
