using System.Collections;
using System.Globalization;
using System.Reflection;
using Cers.Declarations.Domain.Document;

namespace Cers.Declarations.Domain.Elements;

/// <summary>A value of an element in a document; index counts the group's items (the line, the permit), where there is one.</summary>
internal readonly record struct ElementValue(Element Element, string Path, int? Index, object? Value);

/// <summary>
/// Finds elements in a document. The places of the table are resolved once; a group that is missing has all its elements missing, a list that
/// is missing has no items.
/// </summary>
internal static class ElementReader
{
    private static readonly (Element Element, Step[] Steps)[] Places = [.. Element.Entered.Where(e => e.Type != "object").Select(e => (e, Resolve(e.Json)))];

    /// <summary>Every place of every element that is no group.</summary>
    public static IEnumerable<ElementValue> Read(DeclarationContent content)
    {
        foreach (var (element, steps) in Places)
        {
            foreach (var value in Read(element, steps, 0, content, "declaration", null))
            {
                yield return value;
            }
        }
    }

    // As deep as the table's longest path: four.
    private static IEnumerable<ElementValue> Read(Element element, Step[] steps, int at, object? parent, string path, int? index)
    {
        if (at == steps.Length)
        {
            yield return new ElementValue(element, path, index, parent);
            yield break;
        }

        var step = steps[at];
        var value = parent is null ? null : step.Property.GetValue(parent);
        path = $"{path}.{step.Name}";
        if (!step.IsList)
        {
            foreach (var inner in Read(element, steps, at + 1, value, path, index))
            {
                yield return inner;
            }

            yield break;
        }

        var item = 0;
        foreach (var one in (IEnumerable?)value ?? Array.Empty<object>())
        {
            foreach (var inner in Read(element, steps, at + 1, one, string.Create(CultureInfo.InvariantCulture, $"{path}[{item}]"), index ?? item))
            {
                yield return inner;
            }

            item++;
        }
    }

    private static Step[] Resolve(string json)
    {
        var type = typeof(DeclarationContent);
        var steps = new List<Step>();
        foreach (var part in json.Split('.'))
        {
            var isList = part.EndsWith("[]", StringComparison.Ordinal);
            var name = isList ? part[..^2] : part;
            var property = type.GetProperty(char.ToUpperInvariant(name[0]) + name[1..], BindingFlags.Public | BindingFlags.Instance)
                ?? throw new InvalidOperationException($"The document has no {json}.");
            steps.Add(new Step(name, property, isList));
            type = isList ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        }

        return [.. steps];
    }

    private sealed record Step(string Name, PropertyInfo Property, bool IsList);
}
