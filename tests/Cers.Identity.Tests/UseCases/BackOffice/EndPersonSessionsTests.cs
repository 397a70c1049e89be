using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class EndPersonSessionsTests(CersApp app)
{
    private const string Reason = "Reported as taken over.";

    [Fact]
    public async Task Sessions_and_their_tokens_end_at_once_and_the_person_is_told()
    {
        var officer = await app.OfficerAsync("tccu-1");
        var user = await app.UserAsync("Ada", "Roy");
        var token = new GetTokenBearer(user.Actor.Person!.Value, user.Actor.Session!.Value);
        Assert.True((await app.Door.SendAsync(SignIn.Host, token, TestContext.Current.CancellationToken)).IsSuccess);
        Assert.True((await app.PersonAsync(officer, user.Urn)).MayEndSessions);

        Assert.Empty(await app.CodesAsync(officer, new EndPersonSessions(user.Urn, Reason)));

        Assert.Equal(["identity.session_ended"], await app.CodesAsync(SignIn.Host, token));
        Assert.Equal($"done|user {user.Urn}|{Reason}", await app.EntryAsync(officer, nameof(EndPersonSessions)));
        await app.Mailbox.WaitForAsync(user.Account.Email, m => m.Subject == "Your CERS sessions were ended");
        Assert.False((await app.PersonAsync(officer, user.Urn)).MayEndSessions);
        Assert.Equal(["identity.not_signed_in_anywhere"], await app.CodesAsync(officer, new EndPersonSessions(user.Urn, Reason)));
    }

    [Fact]
    public async Task Nobody_ends_his_or_her_own_those_of_nobody_or_without_a_reason()
    {
        var officer = await app.OfficerAsync("tccu-1");
        var user = await app.UserAsync("Ada", "Roy");

        Assert.Equal(["identity.end_sessions_reason reason"], await app.CodesAsync(officer, new EndPersonSessions(user.Urn, "no")));
        Assert.Equal(["identity.person_unknown urn"], await app.CodesAsync(officer, new EndPersonSessions(UserReferenceNumber.Random(), Reason)));
        Assert.Equal(["identity.not_for_oneself"], await app.CodesAsync(user.Actor with { StaffRoles = officer.StaffRoles, Session = officer.Session }, new EndPersonSessions(user.Urn, Reason)));
    }
}
