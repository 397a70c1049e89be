using Cers.Declarations.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetBulkFindingsTests(CersApp app)
{
    [Fact]
    public async Task Findings_come_by_page_in_the_order_of_the_file_and_to_the_account_alone()
    {
        using var sending = await BulkSending.OpenAsync(app);
        using var other = await BulkSending.OpenAsync(app);
        var bad = string.Concat(Enumerable.Range(1, 3).Select(i => sending.Declaration($"B-{i}", detail: d => d["hsCode"] = "0306120")));
        var load = Guid.Parse(await sending.LoadAsync(bad));
        await sending.EndAsync(load.ToString());

        Task<Page<Contracts.BulkFindingRow>> AskAsync(PageRequest page) => app.SendAsync(sending.Account.Owner.Actor, new GetBulkFindings(sending.Account.Id, load, page));
        var first = await AskAsync(new PageRequest(2));
        Assert.Equal([2, 5], first.Items.Select(i => i.Value.Line));
        Assert.Equal([8], (await AskAsync(new PageRequest(2, After: first.Items[^1].Key))).Items.Select(i => i.Value.Line));
        Assert.Equal([5, 8], (await AskAsync(new PageRequest(2, FromEnd: true))).Items.Select(i => i.Value.Line));
        Assert.Empty((await app.SendAsync(other.Account.Owner.Actor, new GetBulkFindings(other.Account.Id, load, new PageRequest(2)))).Items);
    }
}
