using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests;

public sealed class BulkRunnerTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_declaration_that_the_database_cannot_take_is_refused_alone()
    {
        await app.Database.ExecuteAsync(
            """
            create function declarations.spoil() returns trigger language plpgsql as
            $$ begin raise exception 'spoiled' using errcode = '23514'; end $$;
            create trigger spoil before insert on declarations.declarations for each row when (new.transport_document_number = 'SPOILED') execute function declarations.spoil();
            """);
        using var sending = await BulkSending.OpenAsync(app);
        var load = await sending.EndAsync(await sending.LoadAsync(
            sending.Declaration("ONE") + sending.Declaration("TWO", h => h["transportDocumentNumber"] = "SPOILED") + sending.Declaration("THREE")));

        Assert.Equal(["ONE ACCEPTED", "TWO REFUSED", "THREE ACCEPTED"], load.Each);
        Assert.Equal(["declarations.bulk_crashed"], load.Findings.Select(f => f["ruleId"]!.GetValue<string>()));
        Assert.Equal(2, await app.Database.ScalarAsync<long>("select count(*) from declarations.versions where account_id = $1", sending.Account.Id.Value));
    }

    [Fact]
    public async Task Several_hosts_share_the_loads_and_one_works_on_each()
    {
        await using var beside = await app.BesideAsync<CersApp>();
        using var one = await BulkSending.OpenAsync(app);
        using var other = await BulkSending.OpenAsync(beside);
        var sent = await Task.WhenAll(new[] { one, other, one, other, one, other }.Select(async s => (Sending: s, Load: await s.LoadAsync(s.File(120)))));
        foreach (var (sending, load) in sent)
        {
            Assert.Equal("DONE 120 of 120: 120 accepted, 0 drafts, 0 to acknowledge, 0 refused", (await sending.EndAsync(load)).Told);
        }

        // One audit entry a chunk, however many hosts looked: nobody did anything twice.
        Assert.Equal(12, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.audit_entries where message = 'ProcessBulkChunk' and outcome = 'done' and subject = any ($1)", (object)sent.Select(s => $"bulk load {s.Load}").ToArray()));
    }
}
