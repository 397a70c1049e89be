using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ListApplicationsTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_queue_is_paged_oldest_first_both_ways_and_filtered()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            numbers.Add(await desk.SubmittedAsync());
        }

        var taken = await desk.TakenAsync();
        var approved = await desk.ApprovedAsync();

        var first = await ListAsync(null, new PageRequest(2));
        Assert.Equal(numbers[..2], Numbers(first));
        Assert.True(first is { HasNext: true, HasPrevious: false });
        var second = await ListAsync(null, new PageRequest(2, After: first.Items[^1].Key));
        Assert.Equal(numbers[2..4], Numbers(second));
        Assert.Equal(numbers[..2], Numbers(await ListAsync(null, new PageRequest(2, Before: second.Items[0].Key))));
        Assert.Equal([taken], Numbers(await ListAsync(null, new PageRequest(1, FromEnd: true))));

        Assert.Equal(numbers, Numbers(await ListAsync(ApplicationState.Submitted, new PageRequest(10))));
        Assert.Equal([approved.Number], Numbers(await ListAsync(ApplicationState.Approved, new PageRequest(10))));
        var mine = Assert.Single((await ListAsync(null, new PageRequest(10), mine: true)).Items).Value;
        Assert.Equal((taken, "First Officer", ClockColour.Green), (mine.Number, mine.AssigneeName, mine.Colour));
    }

    [Fact]
    public async Task The_queue_is_ordered_by_due_date_and_number_and_narrowed_by_each_filter()
    {
        var today = OttawaTime.Today(app.Clock);
        var mark = $"Żółw {Desk.Id()[..20]}";
        async Task<string> Sent(string name, Language language = Language.En) =>
            await desk.SubmittedAsync(form: Domain.Forms.Good() with { LegalName = $"{mark} {name}", Language = language });
        var (late, soon, calm) = (await Sent("C_1"), await Sent("B%2", Language.Fr), await Sent("A3"));
        await app.Database.ExecuteAsync("update registration.applications set due_date = $2 where number = $1", late, today.AddDays(-1));
        await app.Database.ExecuteAsync("update registration.applications set due_date = $2 where number = $1", soon, BusinessDays.Add(today, 1));
        await app.Database.ExecuteAsync("update registration.applications set due_date = $2 where number = $1", calm, BusinessDays.Add(today, 2));
        var all = new ListApplications(null, false, new PageRequest(50)) { Search = mark.ToUpperInvariant(), Sort = ApplicationSort.Due };

        Assert.Equal([late, soon, calm], Numbers(await app.SendAsync(desk.First, all)));
        Assert.Equal(new[] { late, soon, calm }.Order(StringComparer.Ordinal), Numbers(await app.SendAsync(desk.First, all with { Sort = ApplicationSort.Number })));
        foreach (var sort in Enum.GetValues<ApplicationSort>())
        {
            // Page by page, and back again.
            var whole = Numbers(await app.SendAsync(desk.First, all with { Sort = sort })).ToList();
            var first = await app.SendAsync(desk.First, all with { Sort = sort, Page = new PageRequest(2) });
            var second = await app.SendAsync(desk.First, all with { Sort = sort, Page = new PageRequest(2, After: first.Items[1].Key) });
            var back = await app.SendAsync(desk.First, all with { Sort = sort, Page = new PageRequest(2, Before: second.Items[0].Key) });
            Assert.Equal(whole, Numbers(first).Concat(Numbers(second)));
            Assert.Equal(Numbers(first), Numbers(back));
        }

        Assert.Equal([late], Numbers(await app.SendAsync(desk.First, all with { Colour = ClockColour.Red })));
        Assert.Equal([soon], Numbers(await app.SendAsync(desk.First, all with { Colour = ClockColour.Amber })));
        Assert.Equal([calm], Numbers(await app.SendAsync(desk.First, all with { Colour = ClockColour.Green })));
        Assert.Equal([soon], Numbers(await app.SendAsync(desk.First, all with { Language = Language.Fr })));
        Assert.Equal(3, (await app.SendAsync(desk.First, all with { ReceivedFrom = today, ReceivedTo = today })).Items.Count);
        Assert.Empty((await app.SendAsync(desk.First, all with { ReceivedTo = today.AddDays(-1) })).Items);
        Assert.Empty((await app.SendAsync(desk.First, all with { ReceivedFrom = today.AddDays(1) })).Items);

        await app.SendAsync(desk.First, new TakeApplication(calm, await desk.VersionAsync(calm)));
        Assert.Equal([late, soon], Numbers(await app.SendAsync(desk.First, all with { Unassigned = true })));
        Assert.Equal([calm], Numbers(await app.SendAsync(desk.First, all with { AssignedToMe = true })));
    }

    [Fact]
    public async Task An_application_is_found_by_the_beginning_of_its_number_business_number_address_or_name_and_patterns_are_text()
    {
        var (email, business) = (Desk.Email(), await desk.BusinessAsync());
        var number = await desk.SubmittedAsync(email, business, Domain.Forms.Good() with { LegalName = "100% Ñandú_Exports" });
        async Task<IEnumerable<string>> Found(string text) =>
            Numbers(await app.SendAsync(desk.First, new ListApplications(null, false, new PageRequest(50)) { Search = text }));

        Assert.Equal([number], await Found(number.ToLowerInvariant()));
        Assert.Contains(number, await Found($"{business[..3]} {business[3..9]}"));
        Assert.Equal([number], await Found(email[..20].ToUpperInvariant()));
        Assert.Equal([number], await Found("100% ñANDÚ"));
        Assert.DoesNotContain(number, await Found("10_%"));
        Assert.Equal(["registration.search_length"], await desk.CodesAsync(desk.First, new ListApplications(null, false, new PageRequest(1)) { Search = "ab" }));
    }

    [Fact]
    public async Task What_changed_since_the_list_was_seen_is_marked()
    {
        var (still, moved) = (await desk.SubmittedAsync(), await desk.SubmittedAsync());
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        var seen = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        await app.SendAsync(desk.First, new TakeApplication(moved, await desk.VersionAsync(moved)));

        var rows = (await app.SendAsync(desk.First, new ListApplications(null, false, new PageRequest(100)) { SeenAt = seen })).Items.ToDictionary(i => i.Value.Number, i => i.Value.Changed);

        Assert.Equal((false, true), (rows[still], rows[moved]));
    }

    [Theory]
    [InlineData(StaffRole.TccuOfficer, true)]
    [InlineData(StaffRole.Auditor, true)]
    [InlineData(StaffRole.Operator, false)]
    public async Task Who_may_look_is_in_the_permission_matrix(StaffRole role, bool may) =>
        Assert.Equal(may ? [] : ["access.not_allowed"], await desk.CodesAsync(Desk.Staff("Somebody", role), new ListApplications(null, false, new PageRequest(1))));

    private Task<Page<ApplicationRow>> ListAsync(ApplicationState? state, PageRequest page, bool mine = false) =>
        app.SendAsync(desk.First, new ListApplications(state, mine, page));

    private static IEnumerable<string> Numbers(Page<ApplicationRow> page) => page.Items.Select(i => i.Value.Number);
}
