namespace Cers.GraphQL.Execution;

/// <summary>Coerced variables. One that was not given and has no default is not in here, which is not the same as null.</summary>
sealed class VariableValues
{
    readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);
    Dictionary<string, double>? costs;

    public static VariableValues None { get; } = new();

    public void Set(string name, object? value) => values[name] = value;

    /// <summary>What the input fields given within a variable cost.</summary>
    public double CostOf(string name) => costs?.GetValueOrDefault(name) ?? 0;

    public void SetCost(string name, double cost) => (costs ??= new(StringComparer.Ordinal))[name] = cost;

    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
}
