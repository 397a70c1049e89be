using Cers.Declarations.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

[Collection(Register.Name)]
public sealed class CorrectOutageTests(CersApp app)
{
    private const string Why = "The log says so.";

    [Fact]
    public async Task A_correction_is_kept_with_its_reason_and_what_stood_before()
    {
        var officer = await app.Data.ActorAsync("supervisor-1");
        var number = await app.OutageAsync(3, 2);
        var content = app.Content(4, 1);

        await app.SendAsync(officer, new CorrectOutage(number, 1, content, false, Why));

        var seen = await app.SendAsync(officer, new GetOutage(number));
        Assert.Equal([(OutageEventKind.Corrected, Why), (OutageEventKind.Entered, null)], seen.Events.Select(e => (e.Kind, e.Reason)));
        Assert.True(seen.Events[0].StartsAt < seen.Events[1].StartsAt);
        Assert.Equal($"done|outage {number}|{Why}", await app.EntryAsync(officer, nameof(CorrectOutage)));
        Assert.Equal(["declarations.outage_changed"], await app.CodesAsync(officer, new CorrectOutage(number, 1, content, false, Why)));
        await app.WithdrawAsync(number);
        Assert.Equal(OutageStage.Withdrawn, (await app.SendAsync(officer, new GetOutage(number))).Outage.Stage);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_corrected()
    {
        var officer = await app.Data.ActorAsync("supervisor-1");
        var number = await app.OutageAsync(3, 2);

        Assert.Equal(["declarations.outage_reason reason"], await app.CodesAsync(officer, new CorrectOutage(number, 1, app.Content(4, 1), false, " no ")));
        Assert.Equal(["declarations.outage_ends_before_start endsAt"], await app.CodesAsync(officer, new CorrectOutage(number, 1, app.Content(1, 2), false, Why)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.Data.ActorAsync("auditor"), new CorrectOutage(number, 1, app.Content(4, 1), false, Why)));
        await app.WithdrawAsync(number);
    }
}
