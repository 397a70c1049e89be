using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(PeopleApp.Name)]
public sealed class ActivateBusinessAccountTests(CersApp app)
{
    [Fact]
    public async Task A_former_CAED_client_opens_its_account_with_the_designation_reported_there()
    {
        var owner = await app.UserAsync();
        var (number, activationId) = await app.Data.ActivationIdIssuedAsync("Anciens Clients inc.", BusinessDesignation.CustomsServiceProvider);
        using var browser = await app.BearerAsync(owner);

        var opened = await browser.GraphQLAsync(
            "mutation($input: ActivateBusinessAccountInput!) { activateBusinessAccount(input: $input) { businessAccount { businessNumber legalName name designation authorizationId myRole } errors { ... on Error { code } } } }",
            new { input = new { activationId = activationId.ToLowerInvariant().Replace('-', ' '), clientRequestId = TestData.RequestId() } });

        Assert.Equal(
            (number.Value, "Anciens Clients inc.", "Anciens Clients inc.", "CUSTOMS_SERVICE_PROVIDER", "OWNER"),
            (opened.Text("activateBusinessAccount.businessAccount.businessNumber"), opened.Text("activateBusinessAccount.businessAccount.legalName"),
                opened.Text("activateBusinessAccount.businessAccount.name"), opened.Text("activateBusinessAccount.businessAccount.designation"),
                opened.Text("activateBusinessAccount.businessAccount.myRole")));
        Assert.NotNull(opened.Text("activateBusinessAccount.businessAccount.authorizationId"));
        await app.Mailbox.WaitForAsync(owner.Account.Email, m => m.Subject.Contains(number.Value, StringComparison.Ordinal));

        // Nobody filled in a form, so nobody else is told, and nothing is left undelivered.
        await app.WaitForScalarAsync(0L, "select count(*) from platform.outbox where reaction like '%TellApplicantOfAccount' and state <> 'sent'");
    }

    [Fact]
    public async Task Unknown_used_replaced_expired_and_misshapen_ones_get_one_answer()
    {
        var (number, used) = await app.Data.ActivationIdIssuedAsync();
        await app.SendAsync((await app.UserAsync()).Actor, new ActivateBusinessAccount(used, null));
        var (other, expired) = await app.Data.ActivationIdIssuedAsync();
        await app.Database.ExecuteAsync("update registration.activation_ids set ends_at = now() - interval '1 s' where business_number = $1", other.Value);
        Assert.NotEqual(number, other);

        foreach (var id in new[] { used, expired, "7K3Q-H2M9-XWPT", "7K3Q", "" })
        {
            var refused = await app.Door.SendAsync((await app.UserAsync()).Actor, new ActivateBusinessAccount(id, null), CancellationToken.None);

            Assert.Equal(ActivateBusinessAccount.ActivationIdNotValid(), Assert.Single(refused.Errors));
        }
    }

    [Fact]
    public async Task After_five_wrong_ones_the_right_one_gets_the_same_answer_for_a_day_but_not_for_another_person()
    {
        var (_, right) = await app.Data.ActivationIdIssuedAsync();
        var guesser = await app.UserAsync();

        // What cannot be one is no attempt.
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal("REG-012", await app.CodeAsync(guesser.Actor, new ActivateBusinessAccount("not one", null)));
        }

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("REG-012", await app.CodeAsync(guesser.Actor, new ActivateBusinessAccount("7K3Q-H2M9-XWPT", null)));
        }

        Assert.Equal("REG-012", await app.CodeAsync(guesser.Actor, new ActivateBusinessAccount(right, null)));
        Assert.Null(await app.CodeAsync((await app.UserAsync()).Actor, new ActivateBusinessAccount(right, null)));
    }

    [Fact]
    public async Task Of_ten_who_hold_it_at_once_one_opens_the_account()
    {
        var (number, id) = await app.Data.ActivationIdIssuedAsync();
        var users = new List<User>();
        for (var i = 0; i < 10; i++)
        {
            users.Add(await app.UserAsync());
        }

        var codes = await Task.WhenAll(users.Select(u => app.CodeAsync(u.Actor, new ActivateBusinessAccount(id, TestData.RequestId()))));

        Assert.Single(codes, c => c is null);
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from identity.accounts where business_number = $1", number.Value));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from registration.authorizations where business_number = $1", number.Value));
    }

    [Fact]
    public async Task Without_a_user_account_nothing_is_opened_and_the_ID_stays_good()
    {
        var (_, id) = await app.Data.ActivationIdIssuedAsync();

        Assert.Equal("identity.user_account_missing", await app.CodeAsync(await app.NewcomerAsync(), new ActivateBusinessAccount(id, null)));
        Assert.Null(await app.CodeAsync((await app.UserAsync()).Actor, new ActivateBusinessAccount(id, null)));
    }
}
