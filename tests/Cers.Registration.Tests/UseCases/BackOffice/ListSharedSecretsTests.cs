using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ListSharedSecretsTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Each_list_holds_the_secrets_that_need_just_that()
    {
        var first = await desk.ApprovedAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        var paused = await desk.ApprovedAsync();
        await desk.PausedAsync(paused);
        var used = await desk.ApprovedAsync();
        await app.SendAsync((await app.Data.PersonAsync()).Actor, new Identity.Contracts.OpenBusinessAccount(used.AuthorizationId, used.Secret, Desk.Id()));

        Assert.Equal([first.Number, paused.Number], await ListAsync(SecretFilter.Live));
        Assert.Equal([paused.Number], await ListAsync(SecretFilter.Paused));
        Assert.Equal([first.Number, paused.Number], await PagesAsync());

        app.Clock.Advance(TimeSpan.FromDays(82));
        Assert.Equal([first.Number], await ListAsync(SecretFilter.Ending, 7));
        Assert.Equal([first.Number, paused.Number], await ListAsync(SecretFilter.Ending, 8));

        app.Clock.Advance(TimeSpan.FromDays(10));
        await app.SendAsync(Actor.System("test"), new ExpireSharedSecrets());
        Assert.Equal([paused.Number, first.Number], await ListAsync(SecretFilter.Expired));
        await app.SendAsync(desk.First, new ReplaceSharedSecret(first.Number, await desk.VersionAsync(first.Number)));
        Assert.Equal([paused.Number], await ListAsync(SecretFilter.Expired));
        Assert.Equal([first.Number], await ListAsync(SecretFilter.Live));
    }

    [Fact]
    public async Task What_no_page_of_ours_asks_for_is_refused()
    {
        Assert.Equal(["registration.within_days"], await desk.CodesAsync(desk.First, new ListSharedSecrets(SecretFilter.Ending, 91, new(20))));
        Assert.Equal(["registration.filter"], await desk.CodesAsync(desk.First, new ListSharedSecrets((SecretFilter)9, 7, new(20))));
        Assert.Equal(["paging.key_not_valid"], await desk.CodesAsync(desk.First, new ListSharedSecrets(SecretFilter.Live, 7, new(20, "x"))));
    }

    private async Task<IEnumerable<string>> ListAsync(SecretFilter filter, int days = 30) =>
        (await app.SendAsync(desk.First, new ListSharedSecrets(filter, days, new(20)))).Items.Select(i => i.Value.Number);

    private async Task<IEnumerable<string>> PagesAsync()
    {
        var first = await app.SendAsync(desk.First, new ListSharedSecrets(SecretFilter.Live, 30, new(1)));
        var second = await app.SendAsync(desk.First, new ListSharedSecrets(SecretFilter.Live, 30, new(1, After: first.Items[0].Key)));
        Assert.True(first.HasNext && second.HasPrevious && !second.HasNext);
        return first.Items.Concat(second.Items).Select(i => i.Value.Number);
    }
}
