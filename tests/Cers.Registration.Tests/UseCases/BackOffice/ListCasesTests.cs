using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(CaseTests.Name)]
public sealed class ListCasesTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task Mine_nobodys_and_anybodys_by_state_and_lateness()
    {
        var name = $"Quay {Guid.CreateVersion7():N}";
        var waiting = await desk.OpenedAsync(await desk.ProviderAsync(name));
        var mine = await desk.TakenAsync(await desk.ProviderAsync(name));
        await app.Database.ExecuteAsync("update registration.cases set due_at = now() - interval '1 day' where number = $1", mine);
        var decided = await desk.DecidedAsync(await desk.ProviderAsync(name));

        Assert.Equal([mine, waiting], await NumbersAsync(new ListCases(null, CaseAssignment.Anybody, null, name, new PageRequest(10))));
        Assert.Equal([mine], await NumbersAsync(new ListCases(null, CaseAssignment.Mine, null, name, new PageRequest(10))));
        Assert.Equal([waiting], await NumbersAsync(new ListCases(null, CaseAssignment.Nobody, null, name, new PageRequest(10))));
        Assert.Equal([waiting], await NumbersAsync(new ListCases(CaseState.Open, CaseAssignment.Anybody, null, name, new PageRequest(10))));
        Assert.Equal([decided], await NumbersAsync(new ListCases(CaseState.Decided, CaseAssignment.Anybody, null, name, new PageRequest(10))));
        Assert.Equal([mine], await NumbersAsync(new ListCases(null, CaseAssignment.Anybody, CaseLateness.Overdue, name, new PageRequest(10))));
        Assert.Empty(await NumbersAsync(new ListCases(null, CaseAssignment.Anybody, CaseLateness.Soon, name, new PageRequest(10))));
        var row = (await app.SendAsync(desk.Officer, new ListCases(null, CaseAssignment.Mine, null, name, new PageRequest(10)))).Items[0].Value;
        Assert.Equal((ClockColour.Red, "Tara Trader"), (row.Colour, row.AssigneeName));
    }

    [Fact]
    public async Task By_the_beginning_of_a_number_or_a_name_and_page_by_page()
    {
        var name = $"Wharf {Guid.CreateVersion7():N}";
        var accounts = new[] { await desk.ProviderAsync(name), await desk.ProviderAsync(name), await desk.ProviderAsync(name) };
        var numbers = new List<string>();
        foreach (var account in accounts)
        {
            numbers.Add(await desk.OpenedAsync(account));
        }

        Assert.Equal([numbers[1]], await NumbersAsync(new ListCases(null, CaseAssignment.Anybody, null, numbers[1].ToLowerInvariant(), new PageRequest(10))));
        Assert.Equal([numbers[2]], await NumbersAsync(new ListCases(null, CaseAssignment.Anybody, null, accounts[2].BusinessNumber.Value[..12], new PageRequest(10))));
        Assert.Equal([numbers[0]], await NumbersAsync(new ListCases(null, CaseAssignment.Anybody, null, accounts[0].AuthorizationId.Value, new PageRequest(10))));
        Assert.Empty(await NumbersAsync(new ListCases(null, CaseAssignment.Anybody, null, "Wh%", new PageRequest(10))));

        var first = await app.SendAsync(desk.Officer, new ListCases(null, CaseAssignment.Anybody, null, name, new PageRequest(2)));
        var second = await app.SendAsync(desk.Officer, new ListCases(null, CaseAssignment.Anybody, null, name, new PageRequest(2, After: first.Items[^1].Key)));
        Assert.Equal(numbers.Order(StringComparer.Ordinal), first.Items.Concat(second.Items).Select(i => i.Value.Number).Order(StringComparer.Ordinal));
        Assert.Equal((true, false, true), (first.HasNext, second.HasNext, second.HasPrevious));
        Assert.Equal(["registration.case_search_too_long text"], await desk.CodesAsync(desk.Officer, new ListCases(null, CaseAssignment.Anybody, null, new string('x', 101), new PageRequest(2))));
    }

    private async Task<IReadOnlyList<string>> NumbersAsync(ListCases list) => [.. (await app.SendAsync(desk.Officer, list)).Items.Select(i => i.Value.Number)];
}
