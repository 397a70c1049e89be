using Cers.Declarations.UseCases;
using Cers.Messaging;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GiveUpBulkLoadTests(HeldLoads app) : IClassFixture<HeldLoads>
{
    [Fact]
    public async Task A_load_that_is_given_up_keeps_what_was_accepted_and_says_why_it_ended()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var id = await sending.LoadAsync(sending.File(4));
        var load = await app.BeginAsync(id);
        await app.SubmitAsync(load, 1, 2);

        var stale = await app.Door.SendAsync(Actor.System("BulkRunner"), new GiveUpBulkLoad(load.Account, load.Id, load.Fence - 1), TestContext.Current.CancellationToken);
        Assert.Equal("declarations.bulk_taken_over", stale.Errors[0].Code);
        await app.SendAsync(Actor.System("BulkRunner"), new GiveUpBulkLoad(load.Account, load.Id, load.Fence));

        var told = await sending.EndAsync(id);
        Assert.Equal("CANCELLED 2 of 4: 2 accepted, 0 drafts, 0 to acknowledge, 0 refused", told.Told);
        Assert.Contains("fault of the system", told.Load["endedBecause"]!["en"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
