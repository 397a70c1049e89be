using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.UseCases;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class ReverifyAuthorizationsTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Who_loses_the_designation_is_warned_once_suspended_after_ten_business_days_and_back_when_the_register_says_so()
    {
        var account = await app.Data.AccountOpenedAsync();
        var proxy = await app.Data.ColleagueAsync(account, AccountRole.ProxyOwner);
        await NextNightAsync();
        Assert.Empty((await DetailsAsync(account)).Events);

        await RegisterSaysAsync(account, "designation = 'Import'");
        await NextNightAsync();
        await RunAsync();
        var warned = await DetailsAsync(account);
        var lastDay = BusinessDays.Statutory.Add(OttawaTime.Today(app.Clock), 10);
        Assert.Equal((AuthorizationState.Active, lastDay), (warned.State, warned.Warning!.LastDay));
        Assert.Equal([AuthorizationEventKind.Warned], warned.Events.Select(e => e.Kind));
        foreach (var keeper in new[] { account.Owner, proxy })
        {
            var mail = await app.Mailbox.WaitForAsync(keeper.Email, m => m.Subject.Contains("must be put in order by", StringComparison.Ordinal));
            Assert.Contains("is not designated export, or both import and export", mail.Text, StringComparison.Ordinal);
        }

        app.Clock.Advance(OttawaTime.EndOf(lastDay) - app.Clock.GetUtcNow() - TimeSpan.FromHours(1));
        await RunAsync();
        Assert.Equal(AuthorizationState.Active, (await DetailsAsync(account)).State);
        await NextNightAsync();
        await Task.WhenAll(RunAsync(), RunAsync());
        var suspended = await DetailsAsync(account);
        Assert.Equal((AuthorizationState.Suspended, true), (suspended.State, suspended.SuspendedByRegister));
        Assert.Equal([AuthorizationAction.Revoke], suspended.Actions);
        Assert.Equal(
            ["registration.suspended_by_register"],
            await desk.CodesAsync(desk.First, new ReinstateAuthorization(account.AuthorizationId, suspended.Version, "They called us.")));
        await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == $"Authorization ID {account.AuthorizationId} is suspended");
        Assert.Contains("DEC-EXP-005", await FindingsAsync(account), StringComparison.Ordinal);

        await RegisterSaysAsync(account, "designation = 'Both'");
        await NextNightAsync();
        var restored = await DetailsAsync(account);
        Assert.Equal((AuthorizationState.Active, (AuthorizationWarning?)null), (restored.State, restored.Warning));
        Assert.Equal(
            [AuthorizationEventKind.Reinstated, AuthorizationEventKind.Suspended, AuthorizationEventKind.Warned], restored.Events.Select(e => e.Kind));
        await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == $"Authorization ID {account.AuthorizationId} can be used");
        Assert.DoesNotContain("DEC-EXP-005", await FindingsAsync(account), StringComparison.Ordinal);
        Assert.Single(app.Mailbox.For(proxy.Email), m => m.Subject.Contains("must be put in order by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_account_is_said_to_be_so_and_one_put_in_order_in_time_is_not_suspended()
    {
        var account = await app.Data.AccountOpenedAsync();
        await RegisterSaysAsync(account, "open = false");
        await NextNightAsync();
        await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Text.Contains("its RM account was not found or is closed", StringComparison.Ordinal));

        await RegisterSaysAsync(account, "open = true");
        await NextNightAsync();

        Assert.Equal([AuthorizationEventKind.WarningLifted, AuthorizationEventKind.Warned], (await DetailsAsync(account)).Events.Select(e => e.Kind));
    }

    [Fact]
    public async Task Nothing_happens_to_anybody_while_the_register_is_silent()
    {
        var account = await app.Data.AccountOpenedAsync();
        await RegisterSaysAsync(account, "designation = 'None'");
        await app.Database.ExecuteAsync("alter table registration.rm_accounts rename to away");
        try
        {
            await NextNightAsync();
            Assert.Empty((await DetailsAsync(account)).Events);
        }
        finally
        {
            await app.Database.ExecuteAsync("alter table registration.away rename to rm_accounts");
        }

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();
        Assert.Equal([AuthorizationEventKind.Warned], (await DetailsAsync(account)).Events.Select(e => e.Kind));
    }

    [Fact]
    public async Task Nobody_but_the_system_verifies() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Supervisor, new ReverifyAuthorizations()));

    private async Task NextNightAsync()
    {
        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();
    }

    private Task RunAsync() => app.RunJobAsync(nameof(ReverifyAuthorizations));

    private Task RegisterSaysAsync(TestAccount account, string what) =>
        app.Database.ExecuteAsync($"update registration.rm_accounts set {what} where business_number = $1", account.BusinessNumber.Value);

    private Task<AuthorizationDetails> DetailsAsync(TestAccount account) => app.SendAsync(desk.First, new GetAuthorization(account.AuthorizationId));

    private async Task<string> FindingsAsync(TestAccount account)
    {
        using var owner = await app.ApiAsync(account.Owner.Persona);
        return (await owner.GraphQLAsync(
            """
            query($number: BusinessNumber!, $declaration: DeclarationInput!) { viewer { businessAccount(businessNumber: $number) {
              validateDeclaration(declaration: $declaration) { findings { ruleId } } } } }
            """,
            new { number = account.BusinessNumber.Value, declaration = Declaration(account) })).Body;
    }

    private System.Text.Json.Nodes.JsonObject Declaration(TestAccount account) =>
        ValidDeclaration.New(app.Clock.GetUtcNow()).Set("exporter.authorizationId", account.AuthorizationId.Value);
}
