using Cers.Kernel;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class SendBulkLoadTests(HeldLoads app) : IClassFixture<HeldLoads>
{
    [Theory]
    [InlineData("load.csv")]
    [InlineData("load")]
    [InlineData("load.txt.exe")]
    public async Task A_name_that_says_no_format_is_refused(string name)
    {
        using var sending = await BulkSending.OpenAsync(app);
        var sent = await sending.SendAsync(await sending.UploadAsync(sending.File(1), name));

        Assert.Equal(["BLK-FIL-001"], sent.ErrorsOf("sendBulkLoad").Select(e => e.Split('|')[0]));
    }

    [Fact]
    public async Task The_same_file_again_is_refused_for_30_days_with_its_date_unless_that_is_meant()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var file = sending.File(1);
        var first = await sending.LoadAsync(file);
        var on = OttawaTime.Today(app.Clock).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var again = await sending.SendAsync(await sending.UploadAsync(file, "other name.txt"));
        Assert.Contains($"already sent on {on}", again.Body, StringComparison.Ordinal);
        Assert.Equal(["BLK-FIL-006"], again.ErrorsOf("sendBulkLoad").Select(e => e.Split('|')[0]));

        // Another account's is another matter, and so is one that is meant.
        using var other = await BulkSending.OpenAsync(app);
        await other.LoadAsync(file);
        await sending.LoadAsync(file, confirmed: true);

        await app.Database.ExecuteAsync("update declarations.bulk_loads set received_at = received_at - interval '31 days' where account_id = $1", sending.Account.Id.Value);
        await sending.LoadAsync(file);
        Assert.NotEqual(first, (await sending.AskAsync(first, "id"))!["name"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_file_that_was_refused_may_come_again()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var file = "D" + sending.File(1);
        var load = await app.ClaimAsync(await sending.LoadAsync(file));
        await app.SendAsync(Messaging.Actor.System("BulkRunner"), new Declarations.UseCases.GiveUpBulkLoad(load.Account, load.Id, load.Fence));

        await sending.LoadAsync(file);
    }

    [Fact]
    public async Task The_fifth_load_under_way_is_refused_and_its_file_stays_usable()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var first = await sending.LoadAsync(sending.File(1));
        for (var i = 0; i < 3; i++)
        {
            await sending.LoadAsync(sending.File(1));
        }

        var file = await sending.UploadAsync(sending.File(1));
        Assert.Equal(["declarations.bulk_too_many"], (await sending.SendAsync(file)).ErrorsOf("sendBulkLoad").Select(e => e.Split('|')[0]));

        var load = await app.BeginAsync(first);
        await app.SubmitAsync(load, 1, 1);
        Assert.Empty((await sending.SendAsync(file)).ErrorsOf("sendBulkLoad"));
    }

    [Fact]
    public async Task The_same_request_again_is_the_same_load_and_a_file_makes_one_load_only()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var (file, request) = (await sending.UploadAsync(sending.File(1)), TestData.RequestId());
        var first = await sending.SendAsync(file, requestId: request);

        Assert.Equal(first.Text("sendBulkLoad.bulkLoad.id"), (await sending.SendAsync(file, requestId: request)).Text("sendBulkLoad.bulkLoad.id"));
        Assert.Equal(["files.unknown"], (await sending.SendAsync(file)).ErrorsOf("sendBulkLoad").Select(e => e.Split('|')[0]));
    }

    [Fact]
    public async Task Somebody_else_s_file_is_not_to_be_had_and_a_browser_may_not_send()
    {
        using var sending = await BulkSending.OpenAsync(app);
        using var other = await BulkSending.OpenAsync(app);
        var file = await other.UploadAsync(other.File(1));
        Assert.Equal(["files.unknown"], (await sending.SendAsync(file)).ErrorsOf("sendBulkLoad").Select(e => e.Split('|')[0]));

        using var looking = await BulkSending.OfAsync(app, sending.Account, await app.Data.ColleagueAsync(sending.Account, AccountRole.Browser));
        Assert.Contains("access.not_allowed", (await looking.SendAsync(file)).Body, StringComparison.Ordinal);
    }
}
