using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class IssueMachineClientTokenTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task An_assertion_gets_one_token_however_many_show_it_at_once()
    {
        var machine = await app.Data.MachineAsync(await app.Data.AccountOpenedAsync());
        var shown = app.TokenFor(machine);

        var codes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => app.CodeAsync(SignIn.Host, shown)));

        Assert.Equal(1, codes.Count(c => c is null));
        Assert.All(codes.Where(c => c is not null), c => Assert.Equal("identity.client_not_proven", c));
    }

    [Fact]
    public async Task It_is_for_what_was_asked_and_no_more_than_the_client_has()
    {
        var machine = await app.Data.MachineAsync(await app.Data.AccountOpenedAsync(), MachineScope.DeclarationsRead, MachineScope.ArchiveRead);

        Assert.Equal([MachineScope.DeclarationsRead, MachineScope.ArchiveRead], (await app.SendAsync(SignIn.Host, app.TokenFor(machine))).Scopes);
        Assert.Equal([MachineScope.ArchiveRead], (await app.SendAsync(SignIn.Host, app.TokenFor(machine, null, MachineScope.ArchiveRead))).Scopes);
        Assert.Equal(
            "identity.client_scope_not_held",
            await app.CodeAsync(SignIn.Host, app.TokenFor(machine, null, MachineScope.ArchiveRead, MachineScope.DeclarationsSubmit)));
    }

    [Fact]
    public async Task A_key_that_ended_gets_none()
    {
        var machine = await app.Data.MachineAsync(await app.Data.AccountOpenedAsync());
        app.Clock.Advance(TimeSpan.FromDays(91));

        Assert.Equal("identity.client_not_proven", await app.CodeAsync(SignIn.Host, app.TokenFor(machine)));
    }
}
