using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class GetMyWorkTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Each_officer_sees_what_is_in_hand_the_earliest_due_first_and_what_nobody_has()
    {
        await desk.SubmittedAsync();
        await desk.SubmittedAsync();
        var (later, sooner) = (await desk.TakenAsync(), await desk.TakenAsync());
        var proposed = await desk.ProposedAsync();
        await app.Database.ExecuteAsync("update registration.applications set due_date = due_date - 30 where number = $1", sooner);

        var work = await app.SendAsync(desk.First, new GetMyWork());

        Assert.Equal(sooner, work.InHand[0].Number);
        Assert.Equal(ClockColour.Red, work.InHand[0].Colour);
        Assert.Equal(new[] { later, proposed }.Order(), work.InHand.Skip(1).Select(i => i.Number).Order());
        Assert.Equal((2, 1, null), (work.ApplicationsToTake, work.ApplicationsOverdue, work.Team));
        Assert.Empty((await app.SendAsync(desk.Second, new GetMyWork())).InHand);

        var team = (await app.SendAsync(desk.Supervisor, new GetMyWork())).Team!;
        Assert.Equal(new TeamMember("First Officer", 3, 0, 1), Assert.Single(team));
    }

    [Fact]
    public async Task Exporters_and_operators_see_nothing_of_it()
    {
        Assert.Equal("access.not_allowed", (await app.Door.SendAsync(Desk.Staff("An Operator", StaffRole.Operator), new GetMyWork(), TestContext.Current.CancellationToken)).Errors[0].Code);
        Assert.Equal("access.not_signed_in", (await app.Door.SendAsync(Actor.Anonymous, new GetMyWork(), TestContext.Current.CancellationToken)).Errors[0].Code);
    }
}
