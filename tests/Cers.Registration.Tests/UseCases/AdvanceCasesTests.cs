using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class AdvanceCasesTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task Without_an_answer_it_is_decided_on_the_file_with_what_was_left_of_the_clock_and_once_only()
    {
        var number = await desk.TakenAsync(await desk.ProviderAsync());
        await app.SendAsync(desk.Officer, new AskClient(number, await desk.VersionAsync(number), "For whom do you file?"));
        await app.RunJobAsync("AdvanceCases");
        Assert.Equal(CaseState.AwaitingClient, (await desk.CaseAsync(number)).State);
        await OverAsync(number);

        await Task.WhenAll(app.RunJobAsync("AdvanceCases"), app.RunJobAsync("AdvanceCases"));

        var details = await desk.CaseAsync(number);
        Assert.Equal((CaseState.UnderReview, null, BusinessDays.Statutory.Add(OttawaTime.Today(app.Clock), 10)), (details.State, details.DaysLeft, details.DueDate));
        Assert.Single(details.History, h => h.Kind == CaseEventKind.WaitOver && h.Actor is null);
        Assert.Contains(CaseAction.Decide, details.Actions);
    }

    [Fact]
    public async Task A_decided_case_is_closed_after_its_term_and_not_before()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.DecidedAsync(account);
        await app.RunJobAsync("AdvanceCases");
        Assert.Equal(CaseState.Decided, (await desk.CaseAsync(number)).State);
        await OverAsync(number);
        Assert.Equal(["registration.case_not_in_state"], await desk.CodesAsync(account.Owner.Actor, new ReopenDispute(account.Id, number, "Too late, I am afraid.", null)));

        await app.RunJobAsync("AdvanceCases");
        await app.RunJobAsync("AdvanceCases");

        var details = await desk.CaseAsync(number);
        Assert.Equal((CaseState.Closed, null), (details.State, details.DueDate));
        Assert.Single(details.History, h => h.Kind == CaseEventKind.Closed);
    }

    /// <summary>As if the term had run out a minute ago: the clock of the application is shared with other tests.</summary>
    private Task OverAsync(string number) =>
        app.Database.ExecuteAsync("update registration.cases set due_at = $2 where number = $1", number, app.Clock.GetUtcNow().AddMinutes(-1).ToUniversalTime());
}
