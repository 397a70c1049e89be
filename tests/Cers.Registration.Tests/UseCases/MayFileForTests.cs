using Cers.Registration.Contracts;
using Cers.Registration.UseCases;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class MayFileForTests(AssociatedApp app)
{
    [Fact]
    public async Task Only_the_system_of_declarations_asks() =>
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(app.Provider.Owner.Actor, new MayFileFor(app.Provider.Id, app.Provider.BusinessNumber)));

    /// <summary>Asked through the dry run of a declaration, on two hosts.</summary>
    [Fact]
    public async Task It_is_so_from_the_activation_to_the_end_on_every_host()
    {
        var client = await app.Data.AccountOpenedAsync();
        await using var beside = await app.BesideAsync<CersApp>();
        Assert.False(await MayAsync(app, client));
        Assert.False(await MayAsync(beside, client));

        var association = await app.Data.ClientAddedAsync(app.Provider, client);
        await UntilAsync(true, client, app, beside);

        // The client's authorization ID is suspended and good again; then its RM account is closed and open again.
        await app.Database.ExecuteAsync("update registration.authorizations set state = 'Suspended' where business_number = $1", client.BusinessNumber.Value);
        await UntilAsync(false, client, app, beside);
        await app.Database.ExecuteAsync("update registration.authorizations set state = 'Active' where business_number = $1", client.BusinessNumber.Value);
        await UntilAsync(true, client, app, beside);
        await app.Database.ExecuteAsync("update registration.rm_accounts set designation = 'Import' where business_number = $1", client.BusinessNumber.Value);
        await UntilAsync(false, client, app, beside);
        await app.Database.ExecuteAsync("update registration.rm_accounts set designation = 'Both' where business_number = $1", client.BusinessNumber.Value);
        await UntilAsync(true, client, app, beside);

        await app.SendAsync(client.Owner.Actor, new EndAssociation(client.Id, association.Id, null, null));
        Assert.False(await MayAsync(app, client));
        await UntilAsync(false, client, beside);
    }

    private async Task UntilAsync(bool expected, TestAccount client, params CersApp[] hosts)
    {
        foreach (var host in hosts)
        {
            var since = System.Diagnostics.Stopwatch.GetTimestamp();
            while (await MayAsync(host, client) != expected)
            {
                Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(1), $"Still not {expected}.");
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }

    private async Task<bool> MayAsync(CersApp host, TestAccount client)
    {
        using var api = await host.ApiAsync(app.Provider.Owner.Persona);
        var declaration = ValidDeclaration.New(host.Clock.GetUtcNow()).Set("exporter.businessNumber", client.BusinessNumber.Value);
        var answer = await api.GraphQLAsync(
            "query ($number: BusinessNumber!, $declaration: DeclarationInput!) { viewer { businessAccount(businessNumber: $number) { validateDeclaration(declaration: $declaration) { canBeSubmitted findings { ruleId severity } } } } }",
            new { number = app.Provider.BusinessNumber.Value, declaration });
        Assert.True(answer.Codes.Count == 0, app.Log.Errors.LastOrDefault());
        return answer.Text("viewer.businessAccount.validateDeclaration.canBeSubmitted") == "True";
    }
}
