using System.Linq.Expressions;
using System.Reflection;
using Cers.GraphQL.Execution;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>The fields of an input object and the compiled way to make its C# object from their values.</summary>
sealed record InputMembers(IReadOnlyList<InputValueDefinition> Fields, Func<object?[], object?> Construct)
{
    public static InputMembers Of(Type type, InputTypes inputs, SchemaBuilder builder)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(one => !(one.GetParameters() is [{ } only] && only.ParameterType == type))
            .OrderByDescending(one => one.GetParameters().Length)
            .FirstOrDefault();
        var fields = new List<InputValueDefinition>();
        var values = Expression.Parameter(typeof(object?[]));
        var arguments = new List<Expression>();
        var parameters = constructor?.GetParameters() ?? [];
        foreach (var parameter in parameters)
        {
            arguments.Add(ArgumentBinding.Read(Expression.ArrayIndex(values, Expression.Constant(fields.Count)), parameter.ParameterType, ArgumentBinding.Fallback(parameter)));
            fields.Add(inputs.FromParameter(parameter));
        }

        var made = Expression.Variable(type);
        var body = new List<Expression> { Expression.Assign(made, constructor is null ? Expression.New(type) : Expression.New(constructor, arguments)) };
        foreach (var property in ObjectFields.Properties(type).Where(one => one.SetMethod is { IsPublic: true }
                     && !Array.Exists(parameters, parameter => string.Equals(parameter.Name, one.Name, StringComparison.OrdinalIgnoreCase))))
        {
            var value = Expression.ArrayIndex(values, Expression.Constant(fields.Count));
            body.Add(Expression.IfThen(
                Expression.Not(Expression.TypeIs(value, typeof(Absent))),
                Expression.Assign(Expression.Property(made, property), ArgumentBinding.Read(value, property.PropertyType, Expression.Default(property.PropertyType)))));
            fields.Add(inputs.FromProperty(property));
        }

        body.Add(Expression.Convert(made, typeof(object)));
        return new(builder.Unique(fields, type.FullName!), Expression.Lambda<Func<object?[], object?>>(Expression.Block([made], body), values).CompileOnFirstCall());
    }
}
