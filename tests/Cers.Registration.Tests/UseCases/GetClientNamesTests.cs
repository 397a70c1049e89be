using Cers.Registration.Contracts;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

/// <summary>What comes of the names is tried where they are asked for: in a one-time submission of Declarations.</summary>
[Collection(AssociationTestsCollection.Name)]
public sealed class GetClientNamesTests(AssociatedApp app)
{
    [Fact]
    public async Task Only_the_system_of_declarations_asks() =>
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(app.Provider.Owner.Actor, new GetClientNames(app.Provider.Id)));
}
