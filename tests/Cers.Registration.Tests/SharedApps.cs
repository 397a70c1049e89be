using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests;

/// <summary>What applicants do beside submitting: small classes that share one application.</summary>
[CollectionDefinition(Name)]
public sealed class ApplicantsApp : ICollectionFixture<CersApp>
{
    public const string Name = "applicants";
}

/// <summary>What officers do beside deciding.</summary>
[CollectionDefinition(Name)]
public sealed class OfficersApp : ICollectionFixture<CersApp>
{
    public const string Name = "officers";
}
