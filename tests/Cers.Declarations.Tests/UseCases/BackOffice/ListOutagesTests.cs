using Cers.Declarations.Contracts.BackOffice;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

[Collection(Register.Name)]
public sealed class ListOutagesTests(CersApp app)
{
    [Fact]
    public async Task The_last_to_start_comes_first_page_by_page()
    {
        var officer = await app.Data.ActorAsync("tccu-1");
        var (older, newer) = (await app.OutageAsync(0.3, 0.2), await app.OutageAsync(0.2, 0.1));

        var first = await app.SendAsync(officer, new ListOutages(new PageRequest(1)));
        var second = await app.SendAsync(officer, new ListOutages(new PageRequest(1, first.Items[0].Key)));

        Assert.Equal((newer, older), (first.Items[0].Value.Number, second.Items[0].Value.Number));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.Data.ActorAsync("operator"), new ListOutages(new PageRequest(1))));
        await app.WithdrawAsync(older);
        await app.WithdrawAsync(newer);
    }
}
