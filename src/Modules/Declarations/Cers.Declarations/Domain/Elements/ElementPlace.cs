using System.Collections.Concurrent;
using System.Reflection;

namespace Cers.Declarations.Domain.Elements;

/// <summary>
/// Where one element stands below a part of a document: the declaration, a line, a permit. Groups on the way are made when a value is set, and missing ones have
/// no value.
/// </summary>
internal sealed class ElementPlace
{
    private static readonly ConcurrentDictionary<Type, ConstructorInvoker> Makers = [];

    private readonly PropertyInfo[] steps;

    private ElementPlace(PropertyInfo[] steps, Type type) => (this.steps, Type) = (steps, type);

    /// <summary>The type of its value: of a list that of its items, and never a nullable one.</summary>
    public Type Type { get; }

    /// <param name="path">Below the part: <c>address.line1</c>; empty for the part itself. A list's name ends with brackets.</param>
    public static ElementPlace Of(Type part, string path)
    {
        var (type, steps) = (part, new List<PropertyInfo>());
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Replace("[]", "", StringComparison.Ordinal)))
        {
            var property = type.GetProperty(char.ToUpperInvariant(name[0]) + name[1..], BindingFlags.Public | BindingFlags.Instance)
                ?? throw new InvalidOperationException($"{part.Name} has no {path}.");
            steps.Add(property);
            type = property.PropertyType;
        }

        type = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type;
        return new ElementPlace([.. steps], Nullable.GetUnderlyingType(type) ?? type);
    }

    public object? Get(object part)
    {
        var at = part;
        foreach (var step in steps)
        {
            if (at is null)
            {
                return null;
            }

            at = step.GetValue(at);
        }

        return at;
    }

    public void Set(object part, object value)
    {
        var at = part;
        foreach (var step in steps.AsSpan()[..^1])
        {
            if (step.GetValue(at) is { } group)
            {
                at = group;
                continue;
            }

            group = Makers.GetOrAdd(step.PropertyType, t => ConstructorInvoker.Create(t.GetConstructor([])!)).Invoke();
            step.SetValue(at, group);
            at = group;
        }

        steps[^1].SetValue(at, value);
    }
}
