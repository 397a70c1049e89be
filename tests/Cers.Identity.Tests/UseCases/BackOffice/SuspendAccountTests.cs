using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class SuspendAccountTests(CersApp app)
{
    [Fact]
    public async Task A_suspended_account_has_its_reason_its_owners_know_and_its_commands_are_refused_at_once()
    {
        var account = await app.AccountAsync();
        var supervisor = await app.OfficerAsync();

        Assert.Empty(await app.CodesAsync(supervisor, new SuspendAccount(account.Id, Officers.Reason)));

        var seen = await app.AccountAsync(supervisor, account.Id);
        Assert.Equal((AccountState.Suspended, false, true), (seen.State, seen.MaySuspend, seen.MayReinstate));
        var change = Assert.Single(seen.StateChanges);
        Assert.Equal((AccountState.Suspended, Officers.Reason, "Sam Supervisor"), (change.State, change.Reason, change.ByName));
        Assert.Equal($"done|account {account.Business.Number}|", await app.EntryAsync(supervisor, nameof(SuspendAccount)));
        var mail = await app.Mailbox.WaitForAsync(account.Owner.Account.Email, m => m.Subject == $"Business account {account.Business.Number} is suspended");
        Assert.Contains("Reason: Filed in somebody else's name.", mail.Text, StringComparison.Ordinal);

        var colleague = await app.UserAsync("Luc", "Roy");
        Assert.NotEmpty(await app.CodesAsync(
            account.OwnerActor, new AddAccountUser(account.Id, "Roy", colleague.Account.Email, colleague.Urn, AccountRole.User, TestData.RequestId())));
        Assert.Single((await app.AccountAsync(supervisor, account.Id)).Members);
    }

    [Fact]
    public async Task Only_an_active_account_is_suspended_by_one_of_two_at_once()
    {
        var account = await app.AccountAsync();
        var (one, other) = (await app.OfficerAsync(), await app.OfficerAsync("supervisor-2"));

        var codes = await Task.WhenAll(
            app.CodesAsync(one, new SuspendAccount(account.Id, Officers.Reason)), app.CodesAsync(other, new SuspendAccount(account.Id, Officers.Reason)));

        Assert.Single(codes, c => c.Count == 0);
        Assert.Single(codes, c => c.SequenceEqual(["identity.account_not_active"]));
        Assert.Single((await app.AccountAsync(one, account.Id)).StateChanges);
        Assert.Equal(["identity.account_unknown"], await app.CodesAsync(one, new SuspendAccount(AccountId.New(), Officers.Reason)));
    }

    [Theory]
    [InlineData("", "Un motif suffisant.", "identity.reason_not_valid reason.en")]
    [InlineData("A reason that is enough.", "non", "identity.reason_not_valid reason.fr")]
    public async Task The_reason_is_told_in_both_languages(string en, string fr, string code)
    {
        var account = await app.AccountAsync();

        Assert.Equal([code], await app.CodesAsync(await app.OfficerAsync(), new SuspendAccount(account.Id, new LocalizedText(en, fr))));
    }

    [Theory]
    [InlineData("officer-1")]
    [InlineData("tccu-1")]
    [InlineData("auditor")]
    [InlineData("operator")]
    public async Task Only_a_supervisor_suspends(string persona)
    {
        var account = await app.AccountAsync();

        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync(persona), new SuspendAccount(account.Id, Officers.Reason)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(account.OwnerActor, new SuspendAccount(account.Id, Officers.Reason)));
    }
}
