using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class SearchRmAccountsTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task An_account_is_found_by_the_beginning_of_its_number_or_of_words_of_its_name()
    {
        var number = await desk.BusinessAsync(name: "Érablière du Bœuf-Zorro & Fils (1987) inc.");

        foreach (var text in new[] { number, number[..9], $"{number[..3]} {number[3..6]} {number[6..9]} rm 0001", number.ToLowerInvariant()[..11], "erabliere zorro", "BOEUF fil", "1987 érabl" })
        {
            Assert.Contains(number, await FindAsync(text));
        }

        foreach (var text in new[] { "rabliere", "erabliere nothing", "& ()", "' or true --", "zorro:* | a", number[1..9] })
        {
            Assert.DoesNotContain(number, await FindAsync(text));
        }

        Assert.Equal(["registration.search_too_long"], await desk.CodesAsync(desk.First, new SearchRmAccounts(new string('x', 101), false, new PageRequest(1))));
    }

    [Fact]
    public async Task Those_not_for_export_are_listed_in_pages_both_ways()
    {
        var name = $"Pager {Desk.Id()}";
        var numbers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            numbers.Add(await desk.BusinessAsync(i == 4 ? RmDesignation.Both : RmDesignation.Import, name: name));
        }

        var expected = numbers.Take(4).Order(StringComparer.Ordinal).ToList();
        var first = await app.SendAsync(desk.First, new SearchRmAccounts(name, true, new PageRequest(3)));
        var second = await app.SendAsync(desk.First, new SearchRmAccounts(name, true, new PageRequest(3, After: first.Items[^1].Key)));
        var back = await app.SendAsync(desk.First, new SearchRmAccounts(name, true, new PageRequest(3, Before: second.Items[0].Key)));

        Assert.Equal(expected, first.Items.Concat(second.Items).Select(i => i.Value.BusinessNumber.Value));
        Assert.Equal(first.Items.Select(i => i.Key), back.Items.Select(i => i.Key));
        Assert.True(first is { HasNext: true, HasPrevious: false } && second is { HasNext: false, HasPrevious: true } && back is { HasNext: true, HasPrevious: false });
    }

    private async Task<IEnumerable<string>> FindAsync(string text) =>
        (await app.SendAsync(desk.First, new SearchRmAccounts(text, false, new PageRequest(100)))).Items.Select(i => i.Value.BusinessNumber.Value);
}
