using System.Collections;
using System.Globalization;
using Cers.Declarations.Domain.Document;

namespace Cers.Declarations.Domain.Elements;

/// <summary>A value of an element in a document.</summary>
/// <param name="Index">Counts the group's items (the line, the permit), where there is one.</param>
/// <param name="Inner">Counts the items of a list within it: the second number of a line's conveyances.</param>
internal readonly record struct ElementValue(Element Element, int? Index, int? Inner, object? Value)
{
    /// <summary>Its place, as findings name it below the declaration: <c>lines[0].conveyanceIds[1]</c>.</summary>
    public string Path
    {
        get
        {
            var parts = Index is null ? [Element.Json] : Element.Json.Split("[]");
            return parts.Length switch
            {
                1 => parts[0],
                2 => string.Create(CultureInfo.InvariantCulture, $"{parts[0]}[{Index}]{parts[1]}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{parts[0]}[{Index}]{parts[1]}[{Inner}]{parts[2]}"),
            };
        }
    }
}

/// <summary>
/// Finds elements in a document. The places of the table are resolved once; a group that is missing has all its elements missing, a list that
/// is missing has no items.
/// </summary>
internal static class ElementReader
{
    private static readonly (Element Element, Step[] Steps)[] Places =
        [.. Element.Entered.Where(e => e.Type != "object")
            .Select(e => (e, DocumentRecord.Along(typeof(DeclarationContent), e.Json).Select(s => new Step(s.Property, s.IsList)).ToArray()))];

    /// <summary>Every place of every element that is no group, in the order of the table.</summary>
    public static IReadOnlyList<ElementValue> Read(DeclarationContent content)
    {
        var values = new List<ElementValue>(Places.Length * 2);
        foreach (var (element, steps) in Places)
        {
            Read(element, steps, content, null, null, values);
        }

        return values;
    }

    // As deep as the table's lists in lists: two.
    private static void Read(Element element, ReadOnlySpan<Step> steps, object? at, int? index, int? inner, List<ElementValue> values)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            at = at is null ? null : steps[i].Property.Get(at);
            if (!steps[i].IsList)
            {
                continue;
            }

            var items = (IList?)at;
            for (var item = 0; item < items?.Count; item++)
            {
                Read(element, steps[(i + 1)..], items[item], index ?? item, index is null ? inner : item, values);
            }

            return;
        }

        values.Add(new ElementValue(element, index, inner, at));
    }

    private readonly record struct Step(DocumentProperty Property, bool IsList);
}
