using System.Buffers.Text;
using System.Text;
using Cers.Declarations.Data;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Declarations.Tests.GraphQL;

/// <summary>An account is followed on one host while declarations are filed on another.</summary>
public sealed class DeclarationSubscriptionsTests(CersApp app) : IClassFixture<CersApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_submitted_amended_and_voided_on_one_host_is_told_on_another_in_its_order_and_nobody_else_hears_it()
    {
        await using var other = await app.BesideAsync<CersApp>();
        using var filing = await Filing.OpenAsync(app);
        using var stranger = await Filing.OpenAsync(app);
        using var there = await other.ApiAsync(filing.Account.Owner.Persona);
        using var theirs = await other.ApiAsync(stranger.Account.Owner.Persona);
        var (before, _) = await filing.AcceptedAsync();
        using var follower = await Follower.FollowAsync(there, filing.Id);
        using var strange = await Follower.FollowAsync(theirs, stranger.Id);

        var (number, declaration) = await filing.AcceptedAsync();
        await filing.AmendAsync(number, 1, declaration.Set("consignee.name", "Another Consignee GmbH"));
        await filing.VoidAsync(number, 2);
        await filing.VoidAsync(before, 1);
        var (own, _) = await stranger.AcceptedAsync();

        Assert.Equal([$"{number} ORIGINAL 1", $"{number} AMENDED 2", $"{number} VOIDED 2", $"{before} VOIDED 1"],
            [await follower.NewsAsync(), await follower.NewsAsync(), await follower.NewsAsync(), await follower.NewsAsync()]);

        // The first that the stranger hears is the last that happened.
        Assert.Equal($"{own} ORIGINAL 1", await strange.NewsAsync());
    }

    [Fact]
    public async Task Nobody_follows_another_s_account_or_without_signing_in()
    {
        using var filing = await Filing.OpenAsync(app);
        using var stranger = await Filing.OpenAsync(app);
        using var nobody = app.Browser();
        var feed = app.Services.GetRequiredService<NewsFeed>();

        // Those who followed in other tests have left, which the host may see a moment later.
        await NobodyListensAsync(feed);
        var known = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(stranger.Id));
        var format = known.Contains('-', StringComparison.Ordinal) ? "D" : "N";
        var unknownId = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{known.Split(':')[0]}:{Guid.CreateVersion7().ToString(format)}"));

        using var strange = await Follower.FollowAsync(stranger.Client, filing.Id);
        Assert.Equal("access.not_allowed", await strange.EndAsync());

        using var unknown = await Follower.FollowAsync(stranger.Client, unknownId);
        Assert.Equal("access.not_allowed", await unknown.EndAsync());

        using var anonymous = await Follower.FollowAsync(nobody, filing.Id);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await anonymous.EndAsync());

        Assert.Equal(0, feed.Listening);
    }

    [Fact]
    public async Task A_provider_s_client_hears_what_is_filed_in_its_name_and_the_provider_too()
    {
        var provider = await app.Data.ProviderOpenedAsync();
        var client = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(provider, client);
        using var filing = await Filing.OfAsync(app, provider);
        using var exporter = await Filing.OfAsync(app, client);
        using var stranger = await Filing.OpenAsync(app);
        using var atProvider = await Follower.FollowAsync(filing.Client, filing.Id);
        using var atExporter = await Follower.FollowAsync(exporter.Client, exporter.Id);

        var own = (await filing.AcceptedAsync()).Number;
        var (number, _) = await filing.AcceptedAsync(d => d.Set("exporter.businessNumber", client.BusinessNumber.Value));

        Assert.Equal($"{number} ORIGINAL 1 for me", await atExporter.NewsAsync());
        Assert.Equal([$"{own} ORIGINAL 1", $"{number} ORIGINAL 1"], [await atProvider.NewsAsync(), await atProvider.NewsAsync()]);
    }

    [Theory]
    [InlineData("removed", "access.not_allowed")]
    [InlineData("suspended", "identity.account_suspended")]
    [InlineData("signed out", "access.not_signed_in")]
    [InlineData("revoked", "access.not_signed_in")]
    public async Task Who_may_no_more_hears_no_more_and_is_told_why(string what, string code)
    {
        using var filing = await Filing.OpenAsync(app);
        var account = filing.Account;
        var colleague = await app.Data.ColleagueAsync(account, AccountRole.Browser);
        var machine = await app.Data.MachineAsync(account);
        using var follower = what == "revoked" ? await app.ApiAsync(machine) : await app.ApiAsync(colleague.Persona);
        using var news = await Follower.FollowAsync(follower, filing.Id);
        var (first, _) = await filing.AcceptedAsync();
        Assert.Equal($"{first} ORIGINAL 1", await news.NewsAsync());

        switch (what)
        {
            case "removed":
                await app.SendAsync(account.Owner.Actor, new RemoveAccountUser(account.Id, colleague.Urn, TestData.RequestId()));
                break;
            case "suspended":
                await app.Database.ExecuteAsync("update identity.accounts set state = 'Suspended' where account_id = $1", account.Id.Value);
                break;
            case "signed out":
                await app.Database.ExecuteAsync("update identity.sessions set ended_at = now() where person_id = $1", colleague.Actor.Person!.Value.Value);
                break;
            default:
                await app.SendAsync(account.Owner.Actor, new RevokeMachineClient(account.Id, machine.Id, TestData.RequestId()));
                break;
        }

        // As if a host committed it just then: nothing can be filed for a suspended account.
        await app.Database.ExecuteAsync(
            """
            insert into declarations.status_history (received_on, id, declaration_id, account_id, at, to_status, version, actor, channel, late_by_minutes, acknowledged, after_window)
            select received_on, gen_random_uuid(), id, account_id, now(), 'Voided', 1, filed_by, channel, 0, '{}', false from declarations.declarations where proof_of_report = $1
            """,
            first);

        Assert.Equal(code, await news.EndAsync());
    }

    [Fact]
    public async Task A_host_that_stops_ends_its_streams_in_order()
    {
        var other = await app.BesideAsync<CersApp>();
        using var filing = await Filing.OpenAsync(app);
        using var there = await other.ApiAsync(filing.Account.Owner.Persona);
        using var news = await Follower.FollowAsync(there, filing.Id);

        var stopping = other.DisposeAsync().AsTask();

        Assert.Null(await news.NextAsync());
        await stopping;
    }

    [Fact]
    public async Task Who_leaves_is_listened_for_no_more()
    {
        await using var other = await app.BesideAsync<CersApp>();
        using var filing = await Filing.OpenAsync(app);
        var feed = other.Services.GetRequiredService<NewsFeed>();
        using (var there = await other.ApiAsync(filing.Account.Owner.Persona))
        {
            using var news = await Follower.FollowAsync(there, filing.Id);
            Assert.Equal(1, feed.Listening);
        }

        await NobodyListensAsync(feed);
    }

    /// <summary>Waits until the host has seen that everybody has left.</summary>
    private static async Task NobodyListensAsync(NewsFeed feed)
    {
        while (feed.Listening > 0)
        {
            await Task.Delay(10, Ct);
        }
    }
}
