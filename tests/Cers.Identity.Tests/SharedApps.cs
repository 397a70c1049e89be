using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests;

/// <summary>Use cases of people: small classes that share one application.</summary>
[CollectionDefinition(Name)]
public sealed class PeopleApp : ICollectionFixture<CersApp>
{
    public const string Name = "people";
}

/// <summary>Use cases of accounts and their members.</summary>
[CollectionDefinition(Name)]
public sealed class MembersApp : ICollectionFixture<CersApp>
{
    public const string Name = "members";
}
