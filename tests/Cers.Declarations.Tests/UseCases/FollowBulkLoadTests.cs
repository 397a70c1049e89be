using System.Text.Json.Nodes;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class FollowBulkLoadTests(HeldLoads app) : IClassFixture<HeldLoads>
{
    [Fact]
    public async Task Progress_is_told_on_another_host_and_ends_with_the_load()
    {
        await using var beside = await app.BesideAsync<HeldLoads>();
        using var sending = await BulkSending.OpenAsync(app);
        using var client = await beside.ApiAsync(sending.Account.Owner.Persona);
        var id = await sending.LoadAsync(sending.File(4));
        using var follower = await Follower.FollowAsync(
            client, sending.Id, "subscription ($account: ID!) { bulkLoadProgress(accountId: $account, loadId: \"" + id + "\") { state done declarations accepted } }");

        Assert.Equal("QUEUED 0 of ", Told(await follower.NextAsync()));
        var load = await app.ClaimAsync(id);
        Assert.Equal("CHECKING 0 of ", Told(await follower.NextAsync()));
        await app.CheckAsync(load);
        Assert.Equal("PROCESSING 0 of 4", Told(await follower.NextAsync()));
        await app.SubmitAsync(load, 1, 3);
        Assert.Equal("PROCESSING 3 of 4", Told(await follower.NextAsync()));
        await app.SubmitAsync(load, 4, 4);
        Assert.Equal("DONE 4 of 4", Told(await follower.NextAsync()));
        Assert.Null(await follower.NextAsync());
    }

    [Fact]
    public async Task Somebody_else_s_load_is_followed_by_nobody()
    {
        using var sending = await BulkSending.OpenAsync(app);
        using var other = await BulkSending.OpenAsync(app);
        using var client = await app.ApiAsync(other.Account.Owner.Persona);
        var id = await sending.LoadAsync(sending.File(1));

        using var follower = await Follower.FollowAsync(
            client, other.Id, "subscription ($account: ID!) { bulkLoadProgress(accountId: $account, loadId: \"" + id + "\") { state } }");
        Assert.Contains("access.not_allowed", (await follower.NextAsync())!.ToJsonString(), StringComparison.Ordinal);
    }

    private static string Told(JsonNode? answer)
    {
        var load = answer!["data"]!["bulkLoadProgress"]!;
        return $"{load["state"]} {load["done"]} of {load["declarations"]}";
    }
}
