using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class WithdrawProposalTests(Platform platform) : IClassFixture<Platform>
{
    private readonly SealDesk desk = new(platform);

    [Fact]
    public async Task Its_proposer_takes_it_back_and_nobody_else()
    {
        var (seal, proposal) = await desk.ProposedAsync();

        Assert.Equal("four_eyes.not_yours", await desk.CodeAsync(desk.Second, new WithdrawProposal(proposal)));
        Assert.Equal("access.not_allowed", await desk.CodeAsync(Platform.Someone(StaffRole.RegistrationOfficer), new WithdrawProposal(proposal)));
        Assert.Null(await desk.CodeAsync(desk.First, new WithdrawProposal(proposal)));

        Assert.Equal(("closed", "Withdrawn"), (await desk.StateAsync(seal), await desk.StateOfAsync(proposal)));
        Assert.Equal("four_eyes.decided", await desk.CodeAsync(desk.Second, new ConfirmProposal(proposal)));
    }
}
