using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests;

/// <summary>What days bring about: these classes move the clock of an application that they share.</summary>
[CollectionDefinition(Name)]
public sealed class OverTimeApp : ICollectionFixture<CersApp>
{
    public const string Name = "over time";
}
