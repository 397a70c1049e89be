namespace Cers.Declarations.Domain.Elements;

/// <summary>
/// Where one element stands below a part of a document: the declaration, a line, a permit. Groups on the way are made when a value is set, and missing ones have
/// no value.
/// </summary>
internal sealed class ElementPlace
{
    private readonly DocumentProperty[] steps;

    private ElementPlace(DocumentProperty[] steps, Type type) => (this.steps, Type) = (steps, type);

    /// <summary>The type of its value: of a list that of its items, and never a nullable one.</summary>
    public Type Type { get; }

    /// <param name="path">Below the part: <c>address.line1</c>; empty for the part itself. A list's name ends with brackets.</param>
    public static ElementPlace Of(Type part, string path)
    {
        var way = DocumentRecord.Along(part, path).ToList();
        var type = way.Count > 0 ? way[^1].Type : part;
        return new ElementPlace([.. way.Select(s => s.Property)], Nullable.GetUnderlyingType(type) ?? type);
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

            at = step.Get(at);
        }

        return at;
    }

    public void Set(object part, object value)
    {
        var at = part;
        foreach (var step in steps.AsSpan()[..^1])
        {
            if (step.Get(at) is { } group)
            {
                at = group;
                continue;
            }

            group = DocumentRecord.Of(step.Type).New();
            step.Set(at, group);
            at = group;
        }

        steps[^1].Set(at, value);
    }
}
