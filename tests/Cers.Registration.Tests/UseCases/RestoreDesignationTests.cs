using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class RestoreDesignationTests(CasesApp app)
{
    private const string Mutation = "mutation ($input: RestoreDesignationInput!) { restoreDesignation(input: $input) { errors { ... on Error { code path } } } }";

    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task A_provider_that_its_form_made_an_exporter_and_never_acted_is_one_again_at_once()
    {
        var account = await ProviderAgainstItsFormAsync();
        using var owner = await app.ApiAsync(account.Owner.Persona);
        var id = await owner.AccountIdAsync(account.BusinessNumber);

        var answer = await owner.GraphQLAsync(Mutation, new { input = new { accountId = id, clientRequestId = TestData.RequestId() } });

        Assert.Empty(answer.ErrorsOf("restoreDesignation"));
        var record = await desk.DesignationAsync(account);
        Assert.Equal((BusinessDesignation.Exporter, null), (record.Designation, record.OneTimeAuthorizationId));
        Assert.Equal([DesignationOrigin.Bsf831, DesignationOrigin.Case, DesignationOrigin.Bsf831], record.History.Select(h => h.Origin));
        Assert.NotNull(record.History[^1].Reason);
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from registration.cases where account_id = $1 and state <> 'Decided'", account.Id.Value));
    }

    [Fact]
    public async Task What_the_form_said_who_acted_for_others_and_what_is_disputed_are_left_to_a_dispute()
    {
        var provider = await desk.ProviderAsync();
        Assert.Equal(["registration.designation_not_restorable"], await desk.CodesAsync(provider.Owner.Actor, new RestoreDesignation(provider.Id, null)));

        var acted = await ProviderAgainstItsFormAsync();
        var oneTime = (await desk.DesignationAsync(acted)).OneTimeAuthorizationId!.Value;
        await app.Database.ExecuteAsync("insert into declarations.number_counters (authorization_id, day, last) values ($1, current_date - 3, 2)", oneTime.Value);
        Assert.Equal(["registration.designation_not_restorable"], await desk.CodesAsync(acted.Owner.Actor, new RestoreDesignation(acted.Id, null)));

        var disputed = await ProviderAgainstItsFormAsync();
        await desk.OpenedAsync(disputed);
        Assert.Equal(["registration.case_already_open accountId"], await desk.CodesAsync(disputed.Owner.Actor, new RestoreDesignation(disputed.Id, null)));
    }

    [Fact]
    public async Task An_officer_sees_that_it_may_be_and_does_it_for_a_caller()
    {
        var account = await ProviderAgainstItsFormAsync();
        Assert.True((await app.SendAsync(desk.Officer, new FindDesignation(account.BusinessNumber.Value))).MayBeRestored);

        Assert.Empty(await desk.CodesAsync(desk.Officer, new RestoreDesignation(account.Id, null)));

        Assert.Equal(BusinessDesignation.Exporter, (await app.SendAsync(desk.Officer, new FindDesignation(account.BusinessNumber.Value))).Designation);
    }

    /// <summary>Accepted as an exporter, made a provider by a decided dispute.</summary>
    private async Task<TestAccount> ProviderAgainstItsFormAsync()
    {
        var account = await desk.ExporterAsync();
        await desk.DecidedAsync(account, CaseDecision.ChangedToCsp);
        return account;
    }
}
