namespace Cers.GraphQL;

/// <summary>
/// What one execution of the field costs: a resolver that waits costs 10 without this, a plain read nothing. On an argument or input field: what
/// giving it costs. On a class, a record, an enum or the class of a scalar: what each value of it costs, 1 for an object and nothing for a leaf without this.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class CostAttribute(double weight) : Attribute
{
    public double Weight { get; } = weight;
}

/// <summary>How many items the list field may return, so that what lies beneath is multiplied before anything runs.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>Items to reckon with when no slicing argument tells; 0 means none was said.</summary>
    public int AssumedSize { get; set; }

    /// <summary>Arguments that bound the list; the largest one given counts.</summary>
    public string[] SlicingArguments { get; set; } = [];

    /// <summary>Items to reckon with when no slicing argument is given, before <see cref="AssumedSize"/>; 0 means none was said.</summary>
    public int SlicingArgumentDefaultValue { get; set; }

    /// <summary>Refuses operations that give none of the slicing arguments, or several; a default of the schema counts as given.</summary>
    public bool RequireOneSlicingArgument { get; set; } = true;

    /// <summary>Fields of the returned object that hold the list, such as <c>edges</c> and <c>nodes</c>.</summary>
    public string[] SizedFields { get; set; } = [];
}
