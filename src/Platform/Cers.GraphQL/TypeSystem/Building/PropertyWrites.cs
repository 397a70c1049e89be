using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Cers.GraphQL.Execution;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Writes properties of the common leaf types without boxing what they give.</summary>
static class PropertyWrites
{
    static readonly MethodInfo EnumMethod = typeof(PropertyWrites).GetMethod(nameof(OfEnum), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Null where the property's C# type or the field's type is another: then the value is boxed and its type asked.</summary>
    public static PlainWrite? For(Type owner, PropertyInfo property, GraphQLType type)
    {
        var clr = property.PropertyType;
        return type.Nullable switch
        {
            StringType or IdType when clr == typeof(string) => OfString(Getter<string?>(owner, property), type.IsNonNull),
            IntType => OfValue<int>(owner, property, type, (writer, value) => writer.WriteNumberValue(value)),
            BooleanType => OfValue<bool>(owner, property, type, (writer, value) => writer.WriteBooleanValue(value)),

            // A number that is not finite is refused where refusals are told.
            FloatType => OfValue<double>(owner, property, type, (writer, value) => writer.WriteNumberValue(value), double.IsFinite),
            EnumType known when clr.IsEnum && known.RuntimeType == clr => (PlainWrite)EnumMethod.MakeGenericMethod(clr).Invoke(null, [owner, property, known])!,
            _ => null,
        };
    }

    static PlainWrite OfString(Func<object, string?> get, bool isNonNull) => (writer, source) =>
    {
        var text = get(source);
        writer.WriteStringValue(text);
        return text is not null || !isNonNull;
    };

    static PlainWrite? OfValue<T>(Type owner, PropertyInfo property, GraphQLType type, Action<Utf8JsonWriter, T> write, Func<T, bool>? fits = null)
        where T : struct
    {
        if (property.PropertyType == typeof(T))
        {
            var get = Getter<T>(owner, property);
            return (writer, source) => Write(writer, get(source));
        }

        if (property.PropertyType == typeof(T?))
        {
            var get = Getter<T?>(owner, property);
            return (writer, source) =>
            {
                if (get(source) is { } value)
                {
                    return Write(writer, value);
                }

                writer.WriteNullValue();
                return !type.IsNonNull;
            };
        }

        return null;

        bool Write(Utf8JsonWriter writer, T value)
        {
            if (fits is not null && !fits(value))
            {
                return false;
            }

            write(writer, value);
            return true;
        }
    }

    static PlainWrite OfEnum<T>(Type owner, PropertyInfo property, EnumType known)
        where T : struct, Enum
    {
        var get = Getter<T>(owner, property);
        var names = known.Values.GroupBy(value => (T)value.Value).ToFrozenDictionary(same => same.Key, same => same.First().EncodedName);
        return (writer, source) =>
        {
            if (!names.TryGetValue(get(source), out var name))
            {
                return false;
            }

            writer.WriteStringValue(name);
            return true;
        };
    }

    static Func<object, T> Getter<T>(Type owner, PropertyInfo property)
    {
        var parent = Expression.Parameter(typeof(object));
        var declaring = property.DeclaringType!.IsAssignableFrom(owner) ? property.DeclaringType! : owner;
        return Expression.Lambda<Func<object, T>>(Expression.Property(Expression.Convert(parent, declaring), property), parent).CompileOnFirstCall();
    }
}
