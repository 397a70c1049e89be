using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(AssociationTestsCollection.Name)]
public sealed class ListAssociationsTests(AssociatedApp app)
{
    [Fact]
    public async Task Officers_find_them_by_state_side_and_day_page_by_page()
    {
        var provider = await app.Data.ProviderOpenedAsync("Zephyr Brokers Inc.");
        var first = await app.Data.AccountOpenedAsync("Zucchini Farms Ltd.");
        var second = await app.Data.AccountOpenedAsync("Zinc d'Abitibi inc.");
        await app.Data.ClientConsentedAsync(provider, first);
        await app.Data.ClientRequestedAsync(provider, second);
        var today = OttawaTime.Today(app.Clock);

        Assert.Equal(["Zinc d'Abitibi inc.", "Zucchini Farms Ltd."], await ClientsAsync(new(null, "zephyr", null, null, null, new PageRequest(9))));
        Assert.Equal(["Zucchini Farms Ltd."], await ClientsAsync(new(AssociationState.Requested, "ZEPHYR", null, today, today, new PageRequest(9))));
        Assert.Equal(["Zucchini Farms Ltd."], await ClientsAsync(new(null, provider.BusinessNumber.Value, "zucch", null, null, new PageRequest(9))));
        Assert.Equal(["Zinc d'Abitibi inc."], await ClientsAsync(new(null, null, second.BusinessNumber.Value[..12], null, null, new PageRequest(9))));
        Assert.Equal(["Zinc d'Abitibi inc."], await ClientsAsync(new(null, null, "zinc d'", null, null, new PageRequest(9))));
        Assert.Equal(2, (await ClientsAsync(new(null, provider.BusinessNumber.Value[..9], null, null, null, new PageRequest(9)))).Count);
        Assert.Empty(await ClientsAsync(new(null, "zephyr", null, today.AddDays(1), null, new PageRequest(9))));
        Assert.Empty(await ClientsAsync(new(null, "zephyr", null, null, today.AddDays(-1), new PageRequest(9))));

        var officer = await app.Data.ActorAsync("officer-1");
        var page = await app.SendAsync(officer, new ListAssociations(null, "zephyr", null, null, null, new PageRequest(1)));
        Assert.True(page.HasNext);
        var next = await app.SendAsync(officer, new ListAssociations(null, "zephyr", null, null, null, new PageRequest(1, After: page.Items[0].Key)));
        Assert.Equal("Zucchini Farms Ltd.", next.Items[0].Value.ClientName);
        Assert.Equal(["registration.asked_between"], await app.CodesAsync(officer, new ListAssociations(null, null, null, today, today.AddDays(-1), new PageRequest(1))));
    }

    private async Task<IReadOnlyList<string>> ClientsAsync(ListAssociations list) =>
        [.. (await app.SendAsync(await app.Data.ActorAsync("officer-1"), list)).Items.Select(i => i.Value.ClientName)];
}
