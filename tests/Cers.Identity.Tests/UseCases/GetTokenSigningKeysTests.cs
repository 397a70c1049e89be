using Cers.Identity.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class GetTokenSigningKeysTests(CersApp app)
{
    [Fact]
    public async Task Public_coordinates_are_told_and_stay_the_same()
    {
        var first = await app.SendAsync(SignIn.Host, new GetTokenSigningKeys());
        var again = await app.SendAsync(SignIn.Host, new GetTokenSigningKeys());

        var key = Assert.Single(first.Keys);
        Assert.Equal((32, 32), (key.X.Length, key.Y.Length));
        Assert.Equal(key.KeyId, Assert.Single(again.Keys).KeyId);
        Assert.Equal(first.Issuer + "/graphql", first.Audience);
    }
}
