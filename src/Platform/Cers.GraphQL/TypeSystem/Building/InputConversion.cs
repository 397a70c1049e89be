using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Builds the step from a coerced value (scalars' own types, arrays of objects) to the C# type that takes it. Refusals are values.</summary>
static class InputConversion
{
    /// <param name="globalId">Opens a global id, where the member carries [ID&lt;T&gt;].</param>
    /// <exception cref="NotSupportedException">There is no step to this C# type.</exception>
    public static Func<object?, ParsedValue>? For(GraphQLType type, ClrType clr, Func<string, ParsedValue>? globalId, SchemaBuilder builder)
    {
        if (clr.Type.IsGenericType && clr.Type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return For(type, clr.Arguments[0], globalId, builder);
        }

        return type.Nullable switch
        {
            ListType list => ForList(list, clr, globalId, builder),
            IdType => ForId(clr.Plain, globalId, builder),
            ScalarType scalar when scalar.RuntimeType != clr.Plain => ForScalar(scalar, clr.Plain),
            _ => null,
        };
    }

    static Func<object?, ParsedValue>? ForId(Type target, Func<string, ParsedValue>? globalId, SchemaBuilder builder)
    {
        if (globalId is null && target == typeof(string))
        {
            return null;
        }

        var read = IdKeys.Reader(target, builder);
        return value =>
        {
            if (value is not string text)
            {
                return ParsedValue.Of(value);
            }

            if (globalId is not null)
            {
                var opened = globalId(text);
                if (opened.Failed)
                {
                    return opened;
                }

                text = (string)opened.Value!;
            }

            var result = read(text);
            return result.Failed ? ParsedValue.Refused("The id is not valid.") : result;
        };
    }

    static Func<object?, ParsedValue> ForScalar(ScalarType scalar, Type target)
    {
        if (target == typeof(Uri))
        {
            return value => value is null ? ParsedValue.Of(null)
                : Uri.TryCreate((string)value, UriKind.Absolute, out var uri) ? ParsedValue.Of(uri) : ParsedValue.Refused("The value is not an absolute URI.");
        }

        if (!typeof(IConvertible).IsAssignableFrom(target) || !typeof(IConvertible).IsAssignableFrom(scalar.RuntimeType))
        {
            throw new NotSupportedException($"{scalar.Name} gives {scalar.RuntimeType}, which is no {target}.");
        }

        return value =>
        {
            try
            {
                var converted = value is null ? null : Convert.ChangeType(value, target, CultureInfo.InvariantCulture);

                // Of all conversions that of a double alone does not tell that a value is too large.
                return converted is float single && !float.IsFinite(single) ? ParsedValue.Refused($"The value does not fit: {value}") : ParsedValue.Of(converted);
            }
            catch (OverflowException)
            {
                return ParsedValue.Refused($"The value does not fit: {value}");
            }
        };
    }

    static Func<object?, ParsedValue> ForList(ListType list, ClrType clr, Func<string, ParsedValue>? globalId, SchemaBuilder builder)
    {
        var element = clr.Element()!;
        var inner = For(list.OfType, element, globalId, builder);
        var make = Maker(clr.Type, element.Type);
        return value =>
        {
            if (value is not object?[] items)
            {
                return ParsedValue.Of(value);
            }

            var converted = Array.CreateInstance(element.Type, items.Length);
            for (var i = 0; i < items.Length; i++)
            {
                var item = inner is null ? ParsedValue.Of(items[i]) : inner(items[i]);
                if (item.Failed)
                {
                    return item;
                }

                converted.SetValue(item.Value, i);
            }

            return ParsedValue.Of(make(converted));
        };
    }

    static Func<Array, object> Maker(Type target, Type element)
    {
        if (target.IsAssignableFrom(element.MakeArrayType()))
        {
            return items => items;
        }

        if (target == typeof(ImmutableArray<>).MakeGenericType(element))
        {
            var method = typeof(InputConversion).GetMethod(nameof(ToImmutable), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(element);
            return method.CreateDelegate<Func<Array, object>>();
        }

        foreach (var open in new[] { typeof(List<>), typeof(HashSet<>) })
        {
            var made = open.MakeGenericType(element);
            if (target.IsAssignableFrom(made))
            {
                return items => Activator.CreateInstance(made, items)!;
            }
        }

        throw new NotSupportedException($"a list cannot be given as {target}.");
    }

    static object ToImmutable<T>(Array items) => ImmutableArray.Create((T[])items);
}
