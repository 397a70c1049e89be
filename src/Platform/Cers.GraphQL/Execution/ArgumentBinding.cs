using System.Linq.Expressions;
using System.Reflection;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>Expressions that take a coerced value into a C# parameter or property.</summary>
static class ArgumentBinding
{
    static readonly MethodInfo ReadMethod = typeof(ArgumentBinding).GetMethod(nameof(ReadValue), BindingFlags.NonPublic | BindingFlags.Static)!;
    static readonly MethodInfo OptionalMethod = typeof(ArgumentBinding).GetMethod(nameof(ReadOptional), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Expression Read(Expression value, Type type, Expression fallback) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>)
            ? Expression.Call(OptionalMethod.MakeGenericMethod(type.GetGenericArguments()[0]), value)
            : Expression.Call(ReadMethod.MakeGenericMethod(type), value, fallback);

    /// <summary>What a parameter holds when the client gives nothing.</summary>
    public static Expression Fallback(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (!parameter.HasDefaultValue || parameter.DefaultValue is not { } value)
        {
            return Expression.Default(type);
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return Expression.Convert(Expression.Constant(plain.IsEnum ? Enum.ToObject(plain, value) : value), type);
    }

    static T? ReadValue<T>(object? value, T? fallback) => value is Absent ? fallback : (T?)value;

    static Optional<T> ReadOptional<T>(object? value) => value is Absent ? default : new Optional<T>((T?)value);
}
