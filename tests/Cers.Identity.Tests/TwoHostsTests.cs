using System.Net;
using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Signals;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Databases;
using Cers.Testing.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Identity.Tests;

/// <summary>What one host is told, the other one knows: by its signal, or by not trusting its memory without one.</summary>
public sealed class TwoHostsTests(CersApp app) : IClassFixture<CersApp>
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_removed_on_one_host_is_refused_by_the_other()
    {
        await using var other = await app.BesideAsync<ProxiedApp>();
        var (account, colleague) = await MemberAsync();
        using var there = await other.ApiAsync(colleague.Persona);
        var id = await there.AccountIdAsync(account.BusinessNumber);
        Assert.True(await SeesAsync(there, id));

        await RemoveAsync(account, colleague);

        await WaitUntilAsync(async () => !await SeesAsync(there, id));
    }

    [Fact]
    public async Task Somebody_lowered_on_one_host_loses_the_right_on_the_other_and_so_does_who_has_new_terms_to_accept()
    {
        await using var other = await app.BesideAsync<ProxiedApp>();
        var (account, colleague) = await MemberAsync();
        var users = new GetAccountUsers(account.Id, new PageRequest(5));
        await app.SendAsync(account.Owner.Actor, new ChangeAccountUserRole(account.Id, colleague.Urn, AccountRole.ProxyOwner, null));
        await WaitUntilAsync(async () => (await other.Door.SendAsync(colleague.Actor, users, Ct)).IsSuccess);

        await app.SendAsync(account.Owner.Actor, new ChangeAccountUserRole(account.Id, colleague.Urn, AccountRole.Browser, null));
        await WaitUntilAsync(async () => !(await other.Door.SendAsync(colleague.Actor, users, Ct)).IsSuccess);

        await other.SendAsync(account.Owner.Actor, new ChangeAccountUserRole(account.Id, colleague.Urn, AccountRole.User, null));
        await app.TermsChangedAsync();
        await WaitUntilAsync(async () =>
            await other.CodeAsync(account.Owner.Actor, new ChangeAccountUserRole(account.Id, colleague.Urn, AccountRole.User, null)) == "identity.terms_to_accept");
        await app.SendAsync(account.Owner.Actor, new AcceptTerms(app.TermsInForce(), null));
        await WaitUntilAsync(async () =>
            await other.CodeAsync(account.Owner.Actor, new ChangeAccountUserRole(account.Id, colleague.Urn, AccountRole.User, null)) is null);
    }

    [Fact]
    public async Task When_signals_get_lost_silently_a_removed_user_is_refused_within_a_second_and_changes_nothing_at_all()
    {
        await using var other = await app.BesideAsync<ProxiedApp>();
        var (account, colleague) = await MemberAsync();
        using var there = await other.ApiAsync(colleague.Persona);
        var id = await there.AccountIdAsync(account.BusinessNumber);
        await WaitUntilAsync(() => Task.FromResult(Hears(other)));
        Assert.True(await SeesAsync(there, id));
        other.Proxy.Silence(DatabaseProxy.Listener);

        await RemoveAsync(account, colleague);
        var since = TimeProvider.System.GetTimestamp();

        // A command is exact at once.
        var saved = await there.GraphQLAsync(
            "mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { id } errors { ... on Error { code path } } } }",
            new { input = new { accountId = id, clientRequestId = TestData.RequestId(), declaration = new { } } });
        Assert.Equal(["access.not_allowed|"], saved.ErrorsOf("saveDraft"));

        // A query is exact a second later: the first one that is asked then.
        var left = Bound - TimeProvider.System.GetElapsedTime(since);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, Ct);
        Assert.False(await SeesAsync(there, id));

        other.Proxy.Resume(DatabaseProxy.Listener);
        await WaitUntilAsync(() => Task.FromResult(Hears(other)));
        Assert.False(await SeesAsync(there, id));
    }

    [Fact]
    public async Task When_signals_get_lost_silently_a_session_that_ended_elsewhere_is_over_within_a_second()
    {
        await using var other = await app.BesideAsync<ProxiedApp>();
        using var here = await app.AsPersonaAsync("newcomer-two-hosts");
        using var there = new HttpClient(new HttpClientHandler { CookieContainer = here.Cookies, AllowAutoRedirect = false }) { BaseAddress = other.Address };
        await WaitUntilAsync(() => Task.FromResult(Hears(other)));
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/me", Ct)).StatusCode);
        var ticket = here.Cookies.GetCookies(app.Address)["cers"]!.Value;
        other.Proxy.Silence(DatabaseProxy.Listener);

        await here.SubmitAsync(await here.OpenAsync("/me"), button: "Sign out");
        await Task.Delay(Bound, Ct);

        here.Cookies.Add(app.Address, new Cookie("cers", ticket));
        Assert.Equal(HttpStatusCode.Found, (await there.GetAsync("/me", Ct)).StatusCode);
    }

    private static bool Hears(CersApp host) => host.Services.GetRequiredService<SignalHub>().Hears;

    private static async Task<bool> SeesAsync(Browser client, string account) =>
        (await client.GraphQLAsync("query ($id: ID!) { node(id: $id) { id } }", new { id = account })).Text("node") is { Length: > 0 };

    private static async Task WaitUntilAsync(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await so())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Delay(10, Ct);
        }
    }

    private async Task<(TestAccount Account, TestPerson Colleague)> MemberAsync()
    {
        var account = await app.Data.AccountOpenedAsync();
        return (account, await app.Data.ColleagueAsync(account, AccountRole.User));
    }

    private Task<RemovedUser> RemoveAsync(TestAccount account, TestPerson colleague) =>
        app.SendAsync(account.Owner.Actor, new RemoveAccountUser(account.Id, colleague.Urn, TestData.RequestId()));
}
