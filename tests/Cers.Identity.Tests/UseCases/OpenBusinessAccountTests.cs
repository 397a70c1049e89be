using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class OpenBusinessAccountTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task The_secret_opens_the_account_once_and_makes_its_user_the_owner()
    {
        var business = await app.ApprovedBusinessAsync();
        var owner = await app.UserAsync();

        var account = await app.SendAsync(owner.Actor, Open(business));

        Assert.Equal(business.Number, account.BusinessNumber);
        Assert.Equal(AccountRole.Owner, account.MyRole);
        var mine = await app.SendAsync(owner.Actor, new GetMyAccounts(new PageRequest(10)));
        Assert.Equal(account.Id, Assert.Single(mine.Items).Value.Id);
        var told = await app.Mailbox.WaitForAsync(owner.Account.Email, m => m.Subject.Contains(business.Number.Value, StringComparison.Ordinal));
        Assert.Contains(owner.Urn.Value, told.Text, StringComparison.Ordinal);
        await app.Mailbox.WaitForAsync(business.Email, m => m.Subject == told.Subject);

        var second = await app.Door.SendAsync((await app.UserAsync()).Actor, Open(business), CancellationToken.None);
        Assert.Equal(Seen(OpenBusinessAccount.SecretNotValid()), Seen(Assert.Single(second.Errors)));
    }

    [Fact]
    public async Task A_wrong_secret_an_unknown_authorization_and_a_wrong_check_character_get_one_answer()
    {
        var business = await app.ApprovedBusinessAsync();
        var user = await app.UserAsync();
        Message[] guesses =
        [
            new("wrong", business.AuthorizationId, "7K3Q-H2M9-XWPT-4RC8-K"),
            new("unknown", AuthorizationId.Parse("ZY9999"), "7K3Q-H2M9-XWPT-4RC8-K"),
            new("check character", business.AuthorizationId, "7K3Q-H2M9-XWPT-4RC8-A"),
            new("shape", business.AuthorizationId, "x"),
        ];

        foreach (var guess in guesses)
        {
            var refused = await app.Door.SendAsync(
                user.Actor, new OpenBusinessAccount(guess.AuthorizationId, guess.Secret, TestData.RequestId()), CancellationToken.None);
            Assert.Equal((guess.Name, Seen(OpenBusinessAccount.SecretNotValid())), (guess.Name, Seen(Assert.Single(refused.Errors))));
        }
    }

    [Fact]
    public async Task After_five_wrong_secrets_the_right_one_gets_the_same_answer_for_a_day_but_not_for_another_person()
    {
        var business = await app.ApprovedBusinessAsync();
        var guesser = await app.UserAsync();

        // What cannot be a secret is no attempt.
        for (var i = 0; i < 8; i++)
        {
            await RefusedAsync(guesser, Open(business) with { SharedSecret = "7K3Q-H2M9-XWPT-4RC8-A" });
        }

        for (var i = 0; i < 5; i++)
        {
            await RefusedAsync(guesser, Open(business) with { SharedSecret = "7K3Q-H2M9-XWPT-4RC8-K" });
        }

        await RefusedAsync(guesser, Open(business));
        var owner = await app.UserAsync();
        Assert.True((await app.Door.SendAsync(owner.Actor, Open(business), CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task Malformed_secrets_alone_never_lock_anybody_out()
    {
        var business = await app.ApprovedBusinessAsync();
        var user = await app.UserAsync();
        for (var i = 0; i < 12; i++)
        {
            await RefusedAsync(user, Open(business) with { SharedSecret = "7K3Q-H2M9-XWPT-4RC8-A" });
        }

        Assert.True((await app.Door.SendAsync(user.Actor, Open(business), CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task Of_ten_who_hold_the_secret_at_once_one_opens_the_account()
    {
        var business = await app.ApprovedBusinessAsync();
        var users = new List<User>();
        for (var i = 0; i < 10; i++)
        {
            users.Add(await app.UserAsync());
        }

        var results = await Task.WhenAll(users.Select(u => app.Door.SendAsync(u.Actor, Open(business), CancellationToken.None)));

        Assert.Single(results, r => r.IsSuccess);
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from identity.accounts where business_number = $1", business.Number.Value));
    }

    [Fact]
    public async Task Without_a_user_account_nothing_is_opened_and_the_secret_stays_good()
    {
        var business = await app.ApprovedBusinessAsync();
        var newcomer = await app.NewcomerAsync();

        var refused = await app.Door.SendAsync(newcomer, Open(business), CancellationToken.None);

        Assert.Equal("identity.user_account_missing", Assert.Single(refused.Errors).Code);
        var owner = await app.UserAsync();
        Assert.True((await app.Door.SendAsync(owner.Actor, Open(business), CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task The_same_request_sent_twice_opens_one_account_and_gets_one_answer()
    {
        var business = await app.ApprovedBusinessAsync();
        var owner = await app.UserAsync();
        var message = Open(business);

        Assert.Equal(await app.SendAsync(owner.Actor, message), await app.SendAsync(owner.Actor, message));
    }

    private static OpenBusinessAccount Open(Business business) => new(business.AuthorizationId, business.SharedSecret, TestData.RequestId());

    private async Task RefusedAsync(User user, OpenBusinessAccount message)
    {
        var refused = await app.Door.SendAsync(user.Actor, message with { ClientRequestId = TestData.RequestId() }, CancellationToken.None);
        Assert.Equal(Seen(OpenBusinessAccount.SecretNotValid()), Seen(Assert.Single(refused.Errors)));
    }

    /// <summary>All that a client can see of a refusal.</summary>
    private static (Type Type, string Code, LocalizedText Text, string? Path) Seen(Error error) => (error.GetType(), error.Code, error.Text, error.Path);

    private sealed record Message(string Name, AuthorizationId AuthorizationId, string Secret);
}
