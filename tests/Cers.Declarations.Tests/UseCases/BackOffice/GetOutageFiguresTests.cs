using Cers.Declarations.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class GetOutageFiguresTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task The_figures_in_force_are_told_to_who_keeps_the_register()
    {
        Assert.Equal(new OutageFigures(120, 24), await app.SendAsync(await app.Data.ActorAsync("tccu-1"), new GetOutageFigures()));
        Assert.Equal(
            "access.not_allowed",
            Assert.Single((await app.Door.SendAsync(await app.Data.ActorAsync("auditor"), new GetOutageFigures(), TestContext.Current.CancellationToken)).Errors).Code);
    }
}
