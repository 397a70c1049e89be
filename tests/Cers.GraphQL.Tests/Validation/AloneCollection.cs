namespace Cers.GraphQL.Tests.Validation;

/// <summary>Tests that measure the process and so run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
