using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class GetFilingRightsTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Nobody_asks_but_the_named_modules() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.First, new GetFilingRights(AccountId.New())));
}
