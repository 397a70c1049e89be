using Cers.Declarations.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

[Collection(Register.Name)]
public sealed class GetOutageTests(CersApp app)
{
    [Fact]
    public async Task One_that_is_not_in_the_register_is_not_found()
    {
        Assert.Equal(["declarations.outage_unknown number"], await app.CodesAsync(await app.Data.ActorAsync("tccu-1"), new GetOutage("OUT-2000-0001")));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.Data.ActorAsync("officer-1"), new GetOutage("OUT-2000-0001")));
    }
}
