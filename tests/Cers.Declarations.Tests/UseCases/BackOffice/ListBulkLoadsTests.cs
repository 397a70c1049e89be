using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class ListBulkLoadsTests(CersApp app)
{
    [Fact]
    public async Task Loads_of_all_accounts_are_narrowed_by_state_business_and_day()
    {
        using var sending = await BulkSending.OpenAsync(app);
        await sending.EndAsync(await sending.LoadAsync(sending.File(1), "good.txt"));
        await sending.EndAsync(await sending.LoadAsync("D" + sending.File(1)[1..], "bad.txt"));
        var officer = await app.Data.ActorAsync("tccu-1");
        var today = OttawaTime.Today(app.Clock);
        async Task<IEnumerable<string>> NamesAsync(BulkLoadState? state, DateOnly? from, DateOnly? to) =>
            (await app.SendAsync(officer, new ListBulkLoads(
                new WhyLooked(LookPurpose.Compliance, null), new BulkLoadCriteria(state, sending.Account.BusinessNumber, from, to), new PageRequest(50)))).Items.Select(i => i.Value.Load.Name);

        Assert.Equal(["bad.txt", "good.txt"], await NamesAsync(null, null, null));
        Assert.Equal(["bad.txt"], await NamesAsync(BulkLoadState.Refused, today.AddDays(-1), today.AddDays(1)));
        Assert.Empty(await NamesAsync(null, today.AddDays(1), null));
        Assert.Empty(await NamesAsync(null, null, today.AddDays(-1)));
    }
}
