using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(PeopleApp.Name)]
public sealed class RemoveCredentialTests(CersApp app)
{
    [Fact]
    public async Task A_credential_that_is_removed_signs_nobody_in_any_more_and_its_sessions_end_at_once()
    {
        var (here, there) = await TwoSessionsAsync();
        var other = await CredentialOfAsync(there);

        await app.SendAsync(here, new RemoveCredential(other, TestData.RequestId()));

        Assert.Single(await app.SendAsync(here, new GetMyCredentials()));
        Assert.Equal("access.not_signed_in", await app.CodeAsync(there, new ChooseNotification(NotificationKind.Outage, true, null)));
        Assert.Equal("identity.credential_not_found", await app.CodeAsync(here, new RemoveCredential(other, null)));
    }

    [Fact]
    public async Task Not_the_one_signed_in_with_not_the_last_one_and_not_somebody_else_s()
    {
        var (here, _) = await TwoSessionsAsync();
        var lonely = await app.UserAsync();

        Assert.Equal("identity.credential_of_session", await app.CodeAsync(here, new RemoveCredential(await CredentialOfAsync(here), null)));
        Assert.Equal("identity.last_credential", await app.CodeAsync(lonely.Actor, new RemoveCredential(await CredentialOfAsync(lonely.Actor), null)));
        Assert.Equal("identity.credential_not_found", await app.CodeAsync(lonely.Actor, new RemoveCredential(await CredentialOfAsync(here), null)));
    }

    [Fact]
    public async Task Two_sessions_that_remove_each_other_s_credential_at_once_leave_one()
    {
        var (here, there) = await TwoSessionsAsync();
        var (mine, theirs) = (await CredentialOfAsync(here), await CredentialOfAsync(there));

        await Task.WhenAll(app.CodeAsync(here, new RemoveCredential(theirs, null)), app.CodeAsync(there, new RemoveCredential(mine, null)));

        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from identity.credentials where person_id = $1", here.Person!.Value.Value));
    }

    /// <summary>One person in two browsers, each with a credential of its own.</summary>
    private async Task<(Actor Here, Actor There)> TwoSessionsAsync()
    {
        var user = await app.UserAsync();
        var subject = $"second-{Guid.CreateVersion7():N}";
        await app.Database.ExecuteAsync(
            "insert into identity.credentials (issuer, subject, person_id, first_used_at) values ('https://issuer.example', $1, $2, now())", subject, user.Actor.Person!.Value.Value);
        var started = await app.SignInAsync(subject);
        Assert.Equal(user.Actor.Person, started.Person);
        return (user.Actor, user.Actor with { Session = started.Session });
    }

    private Task<Guid> CredentialOfAsync(Actor actor) => app.Database.ScalarAsync<Guid>("select credential_id from identity.sessions where id = $1", actor.Session!.Value);
}
