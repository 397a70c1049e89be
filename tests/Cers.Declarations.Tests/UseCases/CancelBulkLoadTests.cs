using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class CancelBulkLoadTests(HeldLoads app) : IClassFixture<HeldLoads>
{
    [Fact]
    public async Task A_load_that_is_cancelled_between_chunks_ends_before_the_next_and_keeps_what_was_accepted()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var id = await sending.LoadAsync(sending.File(10));
        var load = await app.BeginAsync(id);
        Assert.True((await app.SubmitAsync(load, 1, 5)).Value.GoesOn);

        var asked = await sending.CancelAsync(id);
        Assert.Equal("PROCESSING true", $"{asked.Text("cancelBulkLoad.bulkLoad.state")} {asked.Text("cancelBulkLoad.bulkLoad.cancelAsked")?.ToLowerInvariant()}");
        Assert.False((await app.SubmitAsync(load, 6, 10)).Value.GoesOn);

        var told = await sending.EndAsync(id);
        Assert.Equal("CANCELLED 5 of 10: 5 accepted, 0 drafts, 0 to acknowledge, 0 refused", told.Told);
        Assert.Contains("was cancelled", told.Load["endedBecause"]!["en"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(5, await app.Database.ScalarAsync<long>("select count(*) from declarations.declarations where account_id = $1", sending.Account.Id.Value));
        Assert.Equal(["declarations.bulk_ended|[\"input\",\"load\"]"], (await sending.CancelAsync(id)).ErrorsOf("cancelBulkLoad"));
    }

    [Fact]
    public async Task A_load_that_waits_ends_when_it_is_taken_up()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var id = await sending.LoadAsync(sending.File(1));
        await sending.CancelAsync(id);

        Assert.False((await app.CheckAsync(await app.ClaimAsync(id))).Value.GoesOn);
        Assert.Equal("CANCELLED 0 of : 0 accepted, 0 drafts, 0 to acknowledge, 0 refused", (await sending.EndAsync(id)).Told);
    }

    [Fact]
    public async Task Somebody_else_s_load_is_as_none()
    {
        using var sending = await BulkSending.OpenAsync(app);
        using var other = await BulkSending.OpenAsync(app);
        var theirs = await other.LoadAsync(other.File(1));

        Assert.Equal(["access.not_allowed|"], (await sending.CancelAsync(theirs)).ErrorsOf("cancelBulkLoad"));
        Assert.Equal(["access.not_allowed|"], (await sending.CancelAsync(Guid.CreateVersion7().ToString())).ErrorsOf("cancelBulkLoad"));
    }
}
