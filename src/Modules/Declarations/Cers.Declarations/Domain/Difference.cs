using System.Globalization;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.GraphQL;
using Cers.Kernel;

namespace Cers.Declarations.Domain;

/// <summary>An element whose value is another one in a later document.</summary>
/// <param name="Path">Its place, as findings name it: <c>declaration.lines[0].fobValue</c>.</param>
/// <param name="Old">The earlier value as text; null where there was none.</param>
/// <param name="New">The later value as text; null where there is none.</param>
internal sealed record ElementChange([property: GraphQLIgnore] Element Element, string Path, string? Old, string? New)
{
    /// <summary>What the element is called.</summary>
    public LocalizedText Name => Element.Name;
}

/// <summary>
/// What differs between two documents, element by element, in the order of the table of elements. What the system computes from other elements is no difference of
/// its own; items of lists are compared by their position.
/// </summary>
internal static class Difference
{
    public static IReadOnlyList<ElementChange> Between(DeclarationContent earlier, DeclarationContent later)
    {
        var old = ElementReader.Read(earlier).ToDictionary(v => v.Path, StringComparer.Ordinal);
        var changes = new List<ElementChange>();
        foreach (var value in ElementReader.Read(later))
        {
            var before = old.Remove(value.Path, out var known) ? known.Value : null;

            // As values, not as texts: 1.50 is 1.5, and a moment is the same with another offset.
            if (!Equals(before, value.Value))
            {
                changes.Add(new ElementChange(value.Element, $"declaration.{value.Path}", Text(before), Text(value.Value)));
            }
        }

        changes.AddRange(old.Values.Where(v => v.Value is not null).Select(v => new ElementChange(v.Element, $"declaration.{v.Path}", Text(v.Value), null)));
        return changes;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        decimal figure => figure.ToString(CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
