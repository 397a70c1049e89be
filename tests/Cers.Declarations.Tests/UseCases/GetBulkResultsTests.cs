using Cers.Declarations.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetBulkResultsTests(CersApp app)
{
    [Fact]
    public async Task Results_come_by_page_in_both_directions_and_to_the_account_alone()
    {
        using var sending = await BulkSending.OpenAsync(app);
        using var other = await BulkSending.OpenAsync(app);
        var load = Guid.Parse(await sending.LoadAsync(sending.File(5)));
        await sending.EndAsync(load.ToString());

        Task<Page<Contracts.BulkResultRow>> AskAsync(PageRequest page) => app.SendAsync(sending.Account.Owner.Actor, new GetBulkResults(sending.Account.Id, load, page));
        var first = await AskAsync(new PageRequest(2));
        Assert.Equal([1, 2], first.Items.Select(i => i.Value.Ordinal));
        Assert.True(first.HasNext);
        Assert.Equal([3, 4], (await AskAsync(new PageRequest(2, After: first.Items[^1].Key))).Items.Select(i => i.Value.Ordinal));
        Assert.Equal([4, 5], (await AskAsync(new PageRequest(2, FromEnd: true))).Items.Select(i => i.Value.Ordinal));
        Assert.Empty((await app.SendAsync(other.Account.Owner.Actor, new GetBulkResults(other.Account.Id, load, new PageRequest(2)))).Items);
    }
}
