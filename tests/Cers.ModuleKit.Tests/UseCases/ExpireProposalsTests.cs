using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.UseCases;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ExpireProposalsTests(Platform platform) : IClassFixture<Platform>
{
    private readonly SealDesk desk = new(platform);

    [Fact]
    public async Task What_nobody_decided_on_in_time_ends_once_and_its_subject_is_free()
    {
        var (old, oldProposal) = await desk.ProposedAsync();
        var (young, youngProposal) = await desk.ProposedAsync();
        await platform.Database.ExecuteAsync("update platform.proposals set expires_at = expires_at - $2 where id = $1", oldProposal, Proposal.Life);

        Assert.Null(await desk.CodeAsync(Actor.System("test"), new ExpireProposals()));
        Assert.Null(await desk.CodeAsync(Actor.System("test"), new ExpireProposals()));

        Assert.Equal(("closed", "Expired"), (await desk.StateAsync(old), await desk.StateOfAsync(oldProposal)));
        Assert.Equal(("proposed", "Waiting"), (await desk.StateAsync(young), await desk.StateOfAsync(youngProposal)));
        Assert.Equal(1, platform.Steps.Of($"Expired {old} "));
    }

    [Fact]
    public async Task Nobody_but_the_system_does_it() =>
        Assert.Equal("access.not_allowed", await desk.CodeAsync(Platform.Someone(StaffRole.Supervisor), new ExpireProposals()));
}
