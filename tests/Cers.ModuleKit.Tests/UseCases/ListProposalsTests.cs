using Cers.Kernel;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ListProposalsTests(Platform platform) : IClassFixture<Platform>
{
    private readonly SealDesk desk = new(platform);

    [Fact]
    public async Task Those_who_may_confirm_see_it_its_proposer_and_others_do_not()
    {
        var (seal, proposal) = await desk.ProposedAsync();

        var row = Assert.Single(await desk.WaitingForAsync(desk.Second), r => r.Id == proposal);
        Assert.Equal((nameof(BreakSeal), seal, "torn", "First Person"), (row.Message, row.Number, row.Reason, row.ProposedByName));
        Assert.Equal(Proposal.Life, row.ExpiresAt - row.ProposedAt);
        Assert.DoesNotContain(await desk.WaitingForAsync(desk.First), r => r.Id == proposal);
        Assert.Empty(await desk.WaitingForAsync(Platform.Someone(StaffRole.RegistrationOfficer)));
        Assert.Empty(await desk.WaitingForAsync(Platform.Someone()));
    }
}
