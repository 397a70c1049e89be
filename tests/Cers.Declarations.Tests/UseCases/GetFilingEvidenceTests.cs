using Cers.Declarations.Contracts;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

/// <summary>By what an officer reads of it.</summary>
public sealed class GetFilingEvidenceTests(CersApp app) : IClassFixture<CersApp>
{
    private const string FiledForOthers =
        """
        insert into declarations.declarations
        select (jsonb_populate_record(null::declarations.declarations, to_jsonb(d) || jsonb_build_object(
            'id', gen_random_uuid(),
            'received_on', d.received_on - $3::integer,
            'exporter_business_number', to_char(n, 'FM000000000') || 'RM0001',
            'proof_of_report', d.authorization_id || to_char(d.received_on - $3::integer, 'YYYYMMDD') || (100000 + n)))).*
        from (select * from declarations.declarations where account_id = $1 limit 1) d, generate_series(1, $2) n
        """;

    [Fact]
    public async Task Others_are_counted_once_each_within_two_years_and_no_further_than_a_hundred()
    {
        var account = await app.Data.AccountOpenedAsync();
        Assert.Equal((false, 0, 0), Told(await EvidenceAsync(account)));
        await app.Data.DeclarationSubmittedAsync(account);
        Assert.Equal((true, 0, 0), Told(await EvidenceAsync(account)));

        await app.Database.ExecuteAsync(FiledForOthers, account.Id.Value, 3, 800);
        Assert.Equal((true, 0, 0), Told(await EvidenceAsync(account)));
        await app.Database.ExecuteAsync(FiledForOthers, account.Id.Value, 3, 0);
        await app.Database.ExecuteAsync(FiledForOthers, account.Id.Value, 3, 100);
        Assert.Equal((true, 3, 0), Told(await EvidenceAsync(account)));
        await app.Database.ExecuteAsync(FiledForOthers, account.Id.Value, 250, 1);
        Assert.Equal((true, FilingEvidence.Most, 0), Told(await EvidenceAsync(account)));
    }

    [Fact]
    public async Task One_time_submissions_are_those_numbered_by_its_own_one_time_IDs()
    {
        var account = await app.Data.AccountOpenedAsync("Pacific Crossing Customs Services Inc.", form => form with { ProvidesServices = true });
        var id = await app.Database.ScalarAsync<string>("select id from registration.one_time_ids where authorization_id = $1", account.AuthorizationId.Value);
        await app.Database.ExecuteAsync(
            "insert into declarations.number_counters values ($1, current_date - 10, 4), ($1, current_date - 1000, 9), ('ZZ9999', current_date, 7)", id!);

        Assert.Equal((false, 0, 4), Told(await EvidenceAsync(account)));
    }

    [Fact]
    public async Task Nobody_asks_it_from_outside()
    {
        var account = await app.Data.AccountOpenedAsync();
        var asked = await app.Door.SendAsync(
            account.Owner.Actor, new GetFilingEvidence(account.Id, account.BusinessNumber, [], new DateOnly(2024, 1, 1)), TestContext.Current.CancellationToken);

        Assert.IsType<NotAllowed>(Assert.Single(asked.Errors));
    }

    private static (bool, int, int) Told(CaseEvidence evidence) => (evidence.FiledOwn, evidence.ExportersFiledFor, evidence.OneTimeSubmissions);

    private async Task<CaseEvidence> EvidenceAsync(TestAccount account) =>
        (await app.SendAsync(await app.Data.ActorAsync("tccu-1"), new FindDesignation(account.BusinessNumber.Value))).Evidence;
}
