using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class SearchAccountsTests(CersApp app)
{
    [Fact]
    public async Task A_business_is_found_by_its_names_and_numbers()
    {
        var account = await app.Data.AccountOpenedAsync("9876-5432 Québec Érablière inc.");
        var officer = await app.OfficerAsync("officer-1");
        var number = account.BusinessNumber.Value;
        string[] said =
        [
            "quebec erabl", "ÉRABLIÈRE 9876-5432", "98765432 québec", "9876 5432", number, number.ToLowerInvariant(), $"{number[..9]} RM {number[11..]}",
            $"{number[..3]} {number[3..6]} {number[6..9]}", account.AuthorizationId.Value, $" {account.AuthorizationId.Value.ToLowerInvariant()} ",
        ];

        foreach (var text in said)
        {
            var found = await app.SendAsync(officer, new SearchAccounts(Officers.Why, text, new PageRequest(20)));
            Assert.True(found.Items.Any(i => i.Value.Id == account.Id), $"'{text}' did not find it.");
        }

        Assert.Equal($"viewed|search accounts|{Officers.Why}", await app.EntryAsync(officer, nameof(SearchAccounts)));
    }

    [Fact]
    public async Task What_belongs_to_nobody_finds_nothing()
    {
        var officer = await app.OfficerAsync();

        foreach (var text in new[] { "ZZ9999", "123456782RM9999", "no such business at all" })
        {
            Assert.Empty((await app.SendAsync(officer, new SearchAccounts(Officers.Why, text, new PageRequest(20)))).Items);
        }

        Assert.Equal(["identity.search_not_valid text"], await app.CodesAsync(officer, new SearchAccounts(Officers.Why, "x", new PageRequest(20))));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync("operator"), new SearchAccounts(Officers.Why, "maple", new PageRequest(20))));
    }
}
