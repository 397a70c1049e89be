using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class GetPersonTests(CersApp app)
{
    [Fact]
    public async Task A_person_is_told_with_credential_session_accounts_and_role_changes()
    {
        var account = await app.AccountAsync();
        var member = await app.MemberAsync(account, AccountRole.User);
        await app.SendAsync(account.OwnerActor, new RemoveAccountUser(account.Id, member.Urn, Testing.Data.TestData.RequestId()));
        var officer = await app.OfficerAsync("officer-1");

        var owner = await app.PersonAsync(officer, account.Owner.Urn);
        var gone = await app.PersonAsync(officer, member.Urn);

        Assert.Equal((account.Owner.Urn, "Anne", account.Owner.Account.Email), (owner.Urn, owner.FirstName, owner.Email));
        var credential = Assert.Single(owner.Credentials);
        Assert.Equal(("https://issuer.example", null), (credential.Issuer, credential.EndedAt));
        Assert.NotNull(credential.LastUsedAt);
        var session = Assert.Single(owner.Sessions);
        Assert.Equal(("GCKEY", true, "192.0.2.7"), (session.Provider, session.Live, session.Address));
        Assert.Equal((account.Id.Value, AccountRole.Owner, null), Assert.Single(owner.Memberships) is var m ? (m.Account, m.Role, m.EndedAt) : default);
        Assert.NotNull(Assert.Single(gone.Memberships).EndedAt);
        Assert.Equal([(AccountRole.User, null), (null, AccountRole.User)], gone.RoleChanges.Select(c => ((AccountRole?)c.OldRole, (AccountRole?)c.NewRole)));
        Assert.Equal("Anne Côté", gone.RoleChanges[0].ByName);
        Assert.False(owner.MayRelink);
        Assert.True((await app.PersonAsync(await app.OfficerAsync("tccu-1"), member.Urn)).MayRelink);
    }

    [Fact]
    public async Task Each_look_is_an_entry_with_its_reason_and_without_one_nothing_is_told()
    {
        var user = await app.UserAsync();
        var officer = await app.StaffAsync(StaffRole.RegistrationOfficer);

        Assert.Equal(["access.reason_missing reason"], await app.CodesAsync(officer, new GetPerson(user.Urn, " ")));
        await app.PersonAsync(officer, user.Urn);
        await app.PersonAsync(officer, user.Urn);

        Assert.Equal(2, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.audit_entries where actor = $1 and message = 'GetPerson' and outcome = 'viewed' and subject = $2 and reason = $3",
            officer.Key, $"user {user.Urn}", Officers.Why));
    }

    [Fact]
    public async Task An_unknown_number_is_not_found_and_other_roles_are_denied()
    {
        var user = await app.UserAsync();

        Assert.Equal(["identity.person_unknown urn"], await app.CodesAsync(await app.OfficerAsync(), new GetPerson(UserReferenceNumber.Random(), Officers.Why)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync("operator"), new GetPerson(user.Urn, Officers.Why)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(user.Actor, new GetPerson(user.Urn, Officers.Why)));
    }
}
