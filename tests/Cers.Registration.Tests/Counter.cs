using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests;

/// <summary>One application for the classes that need none of their own: they leave its clock and its register's tables alone.</summary>
[CollectionDefinition(Name)]
public sealed class Counter : ICollectionFixture<CersApp>
{
    public const string Name = "counter";
}
