using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.Domain;

public sealed class QueueFilterTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_queue_is_ordered_by_due_date_and_number_and_narrowed_by_each_filter()
    {
        var today = OttawaTime.Today(app.Clock);
        var mark = $"Żółw {Desk.Id()[..20]}";
        async Task<string> Sent(string name, Language language = Language.En) =>
            await desk.SubmittedAsync(form: Forms.Good() with { LegalName = $"{mark} {name}", Language = language });
        var (late, soon, calm) = (await Sent("C_1"), await Sent("B%2", Language.Fr), await Sent("A3"));
        await app.Database.ExecuteAsync("update registration.applications set due_date = $2 where number = $1", late, today.AddDays(-1));
        await app.Database.ExecuteAsync("update registration.applications set due_date = $2 where number = $1", soon, BusinessDays.Statutory.Add(today, 1));
        await app.Database.ExecuteAsync("update registration.applications set due_date = $2 where number = $1", calm, BusinessDays.Statutory.Add(today, 2));
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
        var number = await desk.SubmittedAsync(email, business, Forms.Good() with { LegalName = "100% Ñandú_Exports" });
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
        var form = Forms.Good() with { LegalName = $"Seen {Desk.Id()}" };
        var (still, moved) = (await desk.SubmittedAsync(form: form), await desk.SubmittedAsync(form: form));
        var seen = app.Clock.GetUtcNow();
        await app.SendAsync(desk.First, new TakeApplication(moved, await desk.VersionAsync(moved)));

        var rows = (await app.SendAsync(desk.First, new ListApplications(null, false, new PageRequest(100)) { Search = form.LegalName, SeenAt = seen })).Items.ToDictionary(i => i.Value.Number, i => i.Value.Changed);

        Assert.Equal((false, true), (rows[still], rows[moved]));
    }

    private static IEnumerable<string> Numbers(Page<ApplicationRow> page) => page.Items.Select(i => i.Value.Number);
}
