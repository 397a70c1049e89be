using System.Globalization;
using System.Reflection;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>
/// Keys behind ids, to text and back: strings, integers, UUIDs, values of string scalars, and types that wrap one of these in a
/// constructor parameter and a property of its name, such as <c>record struct AccountId(Guid Value)</c>.
/// </summary>
static class IdKeys
{
    /// <exception cref="NotSupportedException">The type is no key.</exception>
    public static Func<string, ParsedValue> Reader(Type target, SchemaBuilder builder)
    {
        if (target == typeof(string))
        {
            return text => ParsedValue.Of(text);
        }

        if (target == typeof(int))
        {
            return text => Scalar.Int.ParseLiteral(new IntValueNode(text, default));
        }

        if (Textual(target, builder) is { } scalar)
        {
            return text => scalar.ParseLiteral(new StringValueNode(text, false, default));
        }

        if (Wrapped(target) is not var (constructor, property))
        {
            throw new NotSupportedException($"{target} cannot be read from an ID.");
        }

        var inner = Reader(property.PropertyType, builder);
        return text =>
        {
            var value = inner(text);
            return value.Failed ? value : ParsedValue.Of(constructor.Invoke([value.Value]));
        };
    }

    /// <exception cref="NotSupportedException">The type is no key.</exception>
    public static Func<object, string> Writer(Type source, SchemaBuilder builder)
    {
        if (source == typeof(string) || source == typeof(int))
        {
            return value => Convert.ToString(value, CultureInfo.InvariantCulture)!;
        }

        if (Textual(source, builder) is { } scalar)
        {
            return value => ((StringValueNode)scalar.ToLiteral(value)).Value;
        }

        if (Wrapped(source) is not var (_, property))
        {
            throw new NotSupportedException($"{source} cannot be written as an ID.");
        }

        var inner = Writer(property.PropertyType, builder);
        return value => inner(property.GetValue(value)!);
    }

    static ScalarType? Textual(Type type, SchemaBuilder builder)
    {
        var scalar = type == typeof(Guid) ? Scalar.Uuid : type == typeof(long) ? Scalar.Long : builder.ScalarFor(type);
        return scalar is IntType or FloatType or BooleanType or IdType ? null : scalar;
    }

    static (ConstructorInfo Constructor, PropertyInfo Property)? Wrapped(Type type)
    {
        foreach (var constructor in type.GetConstructors())
        {
            if (constructor.GetParameters() is [{ } only] && only.ParameterType != type
                && type.GetProperty(only.Name!, BindingFlags.Public | BindingFlags.Instance) is { } property && property.PropertyType == only.ParameterType)
            {
                return (constructor, property);
            }
        }

        return null;
    }
}
