using Cers.Messaging.FourEyes;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ReturnProposalTests(Platform platform) : IClassFixture<Platform>
{
    private readonly SealDesk desk = new(platform);

    [Fact]
    public async Task A_second_person_returns_it_with_a_reason_and_it_can_be_proposed_again()
    {
        var (seal, proposal) = await desk.ProposedAsync();

        Assert.Equal("four_eyes.note_missing", await desk.CodeAsync(desk.Second, new ReturnProposal(proposal, " ")));
        Assert.Equal("four_eyes.own_proposal", await desk.CodeAsync(desk.First, new ReturnProposal(proposal, "no")));
        Assert.Null(await desk.CodeAsync(desk.Second, new ReturnProposal(proposal, " Look again. ")));

        Assert.Equal(("closed", "Returned"), (await desk.StateAsync(seal), await desk.StateOfAsync(proposal)));
        Assert.Equal(1, platform.Steps.Of($"Returned {seal} Look again."));
        Assert.Equal("four_eyes.decided", await desk.CodeAsync(desk.Second, new ConfirmProposal(proposal)));
        Assert.Null(await desk.CodeAsync(desk.First, new BreakSeal(seal, 3, "once more")));
    }
}
