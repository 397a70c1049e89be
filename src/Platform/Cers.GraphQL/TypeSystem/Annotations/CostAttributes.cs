namespace Cers.GraphQL;

/// <summary>What one execution of the field costs; a resolver that waits costs 10 without this, a plain read nothing.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
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

    /// <summary>Fields of the returned object that hold the list, such as <c>edges</c> and <c>nodes</c>.</summary>
    public string[] SizedFields { get; set; } = [];
}
