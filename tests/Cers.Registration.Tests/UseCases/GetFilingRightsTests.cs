using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

/// <summary>By what exporters see of it: the account's authorization ID and designation, and what the rules find before they file.</summary>
public sealed class GetFilingRightsTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Query =
        """
        query($number: BusinessNumber!, $declaration: DeclarationInput!) { viewer { businessAccount(businessNumber: $number) {
          authorizationId designation validateDeclaration(declaration: $declaration) { findings { ruleId } } } } }
        """;

    private readonly Desk desk = new(app);

    [Fact]
    public async Task Nobody_asks_but_the_named_modules() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.First, new GetFilingRights(AccountId.New())));

    [Fact]
    public async Task An_account_files_under_its_authorization_ID_while_the_register_designates_it_for_export()
    {
        var account = await app.Data.AccountOpenedAsync();
        using var owner = await app.ApiAsync(account.Owner.Persona);
        var asked = new { number = account.BusinessNumber.Value, declaration = ValidDeclaration.New(app.Clock.GetUtcNow()) };

        var before = await owner.GraphQLAsync(Query, asked);
        Assert.Equal(account.AuthorizationId.Value, before.Text("viewer.businessAccount.authorizationId"));
        Assert.Equal("EXPORTER", before.Text("viewer.businessAccount.designation"));
        Assert.DoesNotContain("DEC-EXP-004", before.Body, StringComparison.Ordinal);

        await app.Database.ExecuteAsync("update registration.rm_accounts set designation = 'Import' where business_number = $1", account.BusinessNumber.Value);
        Assert.Contains("DEC-EXP-004", (await owner.GraphQLAsync(Query, asked)).Body, StringComparison.Ordinal);

        await app.Database.ExecuteAsync("update registration.rm_accounts set designation = 'Export', open = false where business_number = $1", account.BusinessNumber.Value);
        Assert.Contains("DEC-EXP-004", (await owner.GraphQLAsync(Query, asked)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_register_is_believed_for_a_week_and_no_longer()
    {
        var account = await app.Data.AccountOpenedAsync();
        using var owner = await app.ApiAsync(account.Owner.Persona);
        async Task<bool> MayAsync() => !(await owner.GraphQLAsync(
            Query, new { number = account.BusinessNumber.Value, declaration = ValidDeclaration.New(app.Clock.GetUtcNow()) })).Body.Contains("DEC-EXP-004", StringComparison.Ordinal);
        await app.Database.ExecuteAsync("alter table registration.rm_accounts rename to away");
        try
        {
            // Not by the clock: a token of the owner would end with it.
            Assert.True(await MayAsync());
            await AnsweredAsync(account, 25 * 60);
            Assert.True(await MayAsync());
            await AnsweredAsync(account, (7 * 24 * 60) - 5);
            Assert.True(await MayAsync());
            await AnsweredAsync(account, (7 * 24 * 60) + 5);
            Assert.False(await MayAsync());
        }
        finally
        {
            await app.Database.ExecuteAsync("alter table registration.away rename to rm_accounts");
        }

        app.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.True(await MayAsync());
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from registration.registry_silences where ended_at is not null"));
    }

    private async Task AnsweredAsync(TestAccount account, int minutesAgo)
    {
        await app.Database.ExecuteAsync(
            "update registration.registry_answers set checked_at = $2 where business_number = $1", account.BusinessNumber.Value, app.Clock.GetUtcNow().AddMinutes(-minutesAgo));

        // By a value that is another one for a moment: what is in memory is dropped as when the register says something else.
        await app.Database.ExecuteAsync("update registration.registry_answers set open = false where business_number = $1", account.BusinessNumber.Value);
        await app.Database.ExecuteAsync("update registration.registry_answers set open = true where business_number = $1", account.BusinessNumber.Value);
    }
}
