using Cers.Identity.Contracts;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class RevokeAuthorizationTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task It_takes_two_and_the_secret_for_it_dies_with_it()
    {
        var approved = await desk.ApprovedAsync();
        var id = approved.AuthorizationId;
        await app.SendAsync(desk.First, new RevokeAuthorization(id, 0, "The business was made up."));

        var waiting = await app.SendAsync(desk.First, new GetAuthorization(id));
        Assert.Equal((AuthorizationState.Active, false, true), (waiting.State, waiting.Revocation!.MayConfirm, waiting.Revocation.MayWithdraw));
        Assert.DoesNotContain(AuthorizationAction.Revoke, waiting.Actions);
        Assert.Equal(["four_eyes.own_proposal"], await desk.CodesAsync(desk.First, new ConfirmProposal(waiting.Revocation.Proposal)));
        Assert.True((await app.SendAsync(desk.Second, new GetAuthorization(id))).Revocation!.MayConfirm);
        await app.SendAsync(desk.Second, new ConfirmProposal(waiting.Revocation.Proposal));

        var revoked = await app.SendAsync(desk.First, new GetAuthorization(id));
        Assert.Equal(AuthorizationState.Revoked, revoked.State);
        Assert.Equal([AuthorizationEventKind.Revoked, AuthorizationEventKind.RevocationProposed], revoked.Events.Select(e => e.Kind));
        Assert.Empty(revoked.Actions);
        Assert.Equal(["registration.authorization_revoked"], await desk.CodesAsync(desk.First, new RevokeAuthorization(id, revoked.Version, "Once more, please.")));
        Assert.Equal(SharedSecretState.Revoked, (await desk.DetailsAsync(approved.Number)).Secret!.State);
        Assert.Equal(
            ["REG-013"], await desk.CodesAsync((await app.Data.PersonAsync()).Actor, new OpenBusinessAccount(id, approved.Secret, Desk.Id())));
    }

    [Fact]
    public async Task Returned_or_withdrawn_it_leaves_its_trace_and_nothing_else()
    {
        var id = (await desk.ApprovedAsync()).AuthorizationId;
        await app.SendAsync(desk.First, new RevokeAuthorization(id, 0, "The business was made up."));
        var first = (await app.SendAsync(desk.Second, new GetAuthorization(id))).Revocation!;
        await app.SendAsync(desk.Second, new ReturnProposal(first.Proposal, "It was not."));
        var returned = await app.SendAsync(desk.First, new GetAuthorization(id));
        await app.SendAsync(desk.First, new RevokeAuthorization(id, returned.Version, "It was, I have looked."));
        await app.SendAsync(desk.First, new WithdrawProposal((await app.SendAsync(desk.First, new GetAuthorization(id))).Revocation!.Proposal));

        var left = await app.SendAsync(desk.First, new GetAuthorization(id));
        Assert.Equal((AuthorizationState.Active, (WaitingRevocation?)null), (left.State, left.Revocation));
        Assert.Equal(
            [AuthorizationEventKind.RevocationWithdrawn, AuthorizationEventKind.RevocationProposed, AuthorizationEventKind.RevocationReturned, AuthorizationEventKind.RevocationProposed],
            left.Events.Select(e => e.Kind));
    }
}
