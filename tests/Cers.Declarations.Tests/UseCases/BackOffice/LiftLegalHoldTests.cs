using Cers.Declarations.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class LiftLegalHoldTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_hold_is_lifted_once_and_one_that_is_not_there_is_refused()
    {
        var supervisor = await app.Data.ActorAsync("supervisor-1");
        var hold = await app.SendAsync(supervisor, new PlaceLegalHold("AA0001202611233", null, "The court asked for it."));

        Assert.Equal("declarations.hold_reason", await CodeAsync(hold.Id, "no"));
        await app.SendAsync(supervisor, new LiftLegalHold(hold.Id, "The case has ended."));
        Assert.Equal("declarations.hold_lifted", await CodeAsync(hold.Id, "The case has ended."));
        Assert.Equal("access.not_allowed", await CodeAsync(Guid.CreateVersion7(), "The case has ended."));

        async Task<string> CodeAsync(Guid id, string reason) =>
            (await app.Door.SendAsync(supervisor, new LiftLegalHold(id, reason), TestContext.Current.CancellationToken)).Errors[0].Code;
    }
}
