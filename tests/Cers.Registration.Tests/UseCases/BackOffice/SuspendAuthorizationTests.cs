using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class SuspendAuthorizationTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Staff_suspend_and_reinstate_with_a_reason_and_the_owner_is_told()
    {
        var account = await app.Data.AccountOpenedAsync();
        var id = account.AuthorizationId;
        await app.SendAsync(desk.First, new SuspendAuthorization(id, 0, "The premises do not exist."));
        await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == $"Authorization ID {id} is suspended");

        var suspended = await app.SendAsync(desk.Second, new GetAuthorization(id));
        Assert.Equal((AuthorizationState.Suspended, 1, false), (suspended.State, suspended.Version, suspended.SuspendedByRegister));
        Assert.Equal([AuthorizationAction.Reinstate, AuthorizationAction.Revoke], suspended.Actions);
        Assert.Equal("The premises do not exist.", Assert.Single(suspended.Events).Reason);
        Assert.Equal(["registration.authorization_not_active"], await desk.CodesAsync(desk.First, new SuspendAuthorization(id, 1, "Once more, please.")));
        Assert.Equal(["registration.changed_meanwhile"], await desk.CodesAsync(desk.First, new ReinstateAuthorization(id, 0, "They moved there.")));

        await app.SendAsync(desk.Second, new ReinstateAuthorization(id, 1, "They moved there."));
        Assert.Equal(AuthorizationState.Active, (await app.SendAsync(desk.First, new GetAuthorization(id))).State);
        Assert.Equal(["registration.authorization_not_suspended"], await desk.CodesAsync(desk.First, new ReinstateAuthorization(id, 2, "Once more, please.")));
    }

    [Fact]
    public async Task It_needs_a_reason_and_an_ID_that_exists()
    {
        Assert.Equal(["registration.reason_missing_or_long"], await desk.CodesAsync(desk.First, new SuspendAuthorization(Kernel.AuthorizationId.Parse("AA0001"), 0, " ")));
        Assert.Equal(["registration.authorization_unknown"], await desk.CodesAsync(desk.First, new SuspendAuthorization(Kernel.AuthorizationId.Parse("ZY9999"), 0, "A good reason.")));
        Assert.Equal(["registration.authorization_unknown"], await desk.CodesAsync(desk.First, new GetAuthorization(Kernel.AuthorizationId.Parse("ZY9999"))));
    }
}
