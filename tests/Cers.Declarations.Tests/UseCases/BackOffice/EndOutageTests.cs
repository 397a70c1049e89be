using Cers.Declarations.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

[Collection(Register.Name)]
public sealed class EndOutageTests(CersApp app)
{
    [Fact]
    public async Task An_outage_that_ended_excuses_for_two_hours_and_leaves_a_day_to_follow_a_form()
    {
        var officer = await app.Data.ActorAsync("tccu-1");
        var number = await app.OutageAsync(3, null);
        var ended = app.Clock.GetUtcNow().AddHours(-1);

        await app.SendAsync(officer, new EndOutage(number, 1, ended));

        var seen = await app.SendAsync(officer, new GetOutage(number));
        Assert.Equal(OutageStage.Ended, seen.Outage.Stage);
        Assert.Equal(TimeSpan.FromHours(2), seen.GraceEndsAt - seen.Outage.Content.EndsAt);
        Assert.Equal(TimeSpan.FromHours(24), seen.CatchUpEndsAt - seen.Outage.Content.EndsAt);
        Assert.Equal([OutageEventKind.Ended, OutageEventKind.Entered], seen.Events.Select(e => e.Kind));
        Assert.Equal(["declarations.outage_not_going_on"], await app.CodesAsync(officer, new EndOutage(number, 2, ended)));
        await app.WithdrawAsync(number);
    }

    [Fact]
    public async Task It_ends_after_its_start_and_not_ahead_and_as_it_was_seen()
    {
        var officer = await app.Data.ActorAsync("tccu-1");
        var (number, now) = (await app.OutageAsync(3, null), app.Clock.GetUtcNow());

        Assert.Equal(["declarations.outage_ends_before_start endsAt"], await app.CodesAsync(officer, new EndOutage(number, 1, now.AddHours(-4))));
        Assert.Equal(["declarations.outage_ends_ahead endsAt"], await app.CodesAsync(officer, new EndOutage(number, 1, now.AddHours(1))));
        Assert.Equal(["declarations.outage_changed"], await app.CodesAsync(officer, new EndOutage(number, 0, now.AddHours(-1))));
        Assert.Equal(["declarations.outage_unknown number"], await app.CodesAsync(officer, new EndOutage("OUT-2000-0001", 1, now.AddHours(-1))));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.Data.ActorAsync("officer-1"), new EndOutage(number, 1, now.AddHours(-1))));
        await app.WithdrawAsync(number);
    }
}
