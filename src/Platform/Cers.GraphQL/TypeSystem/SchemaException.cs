namespace Cers.GraphQL.TypeSystem;

/// <summary>The schema cannot be built. Lists every fault found, each with the C# member or schema coordinate at fault.</summary>
public sealed class SchemaException(IReadOnlyList<string> faults)
    : Exception($"The GraphQL schema has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults.Select(fault => $"- {fault}"))}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
