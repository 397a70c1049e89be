using System.Text.Json.Nodes;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class DestroyExpiredRecordsTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Reason = "The court asked for it.";

    private const string Explanation = "Found when the books were audited.";

    private static readonly TimeOnly Noon = new(12, 0);

    private static readonly TimeOnly Late = new(23, 20);

    private static readonly TimeOnly Early = new(0, 5);

    private readonly Dictionary<string, JsonObject> declared = new(StringComparer.Ordinal);

    [Fact]
    public async Task Six_years_after_the_later_of_export_and_last_version_a_stub_is_all_that_remains_from_the_end_of_the_day_in_Ottawa()
    {
        var (account, provider) = (await app.Data.AccountOpenedAsync(), await app.Data.ProviderOpenedAsync());
        await app.Data.ClientAddedAsync(provider, account);
        var day = OttawaTime.Today(app.Clock).AddDays(3);
        app.Clock.AdvanceTo(day.AddDays(-1), Noon);
        string exported, atMidnight, amended, amendedLater, voidedLater, filedLate, filedAfter, filedFor;
        using (var filing = await Filing.OfAsync(app, account))
        using (var theirs = await Filing.OfAsync(app, provider))
        {
            exported = await ExportedAsync(filing, OttawaTime.EndOf(day).AddSeconds(-1));
            voidedLater = await ExportedAsync(filing, OttawaTime.EndOf(day).AddSeconds(-1));
            filedFor = await ExportedAsync(theirs, OttawaTime.EndOf(day).AddSeconds(-1), d => d.Set("exporter.businessNumber", account.BusinessNumber.Value));
            atMidnight = await ExportedAsync(filing, OttawaTime.EndOf(day));
            amended = await ExportedAsync(filing, OttawaTime.EndOf(day).AddSeconds(-1));
            amendedLater = await ExportedAsync(filing, OttawaTime.EndOf(day).AddSeconds(-1));
            app.Clock.AdvanceTo(day, Late);
        }

        using (var filing = await Filing.OfAsync(app, account))
        {
            filedLate = await ExportedAsync(filing, OttawaTime.EndOf(day.AddDays(-3)));
            app.Clock.AdvanceTo(day.AddDays(1), Early);
        }

        using (var filing = await Filing.OfAsync(app, account))
        {
            filedAfter = await ExportedAsync(filing, OttawaTime.EndOf(day.AddDays(-3)));
            Assert.Empty((await filing.AmendAsync(amended, 1, Amended(amended))).ErrorsOf("amendDeclaration"));
            app.Clock.AdvanceTo(day.AddYears(1), Noon);
        }

        using (var filing = await Filing.OfAsync(app, account))
        {
            Assert.Empty((await filing.AmendAsync(amendedLater, 1, Amended(amendedLater), explanation: Explanation)).ErrorsOf("amendDeclaration"));
            Assert.Empty((await filing.VoidAsync(voidedLater, 1, explanation: Explanation)).ErrorsOf("voidDeclaration"));
        }

        string[] first = [exported, voidedLater, filedLate, filedFor], second = [atMidnight, amended, filedAfter];
        app.Clock.AdvanceTo(day.AddYears(6), Late);
        await NightAsync();
        var before = await EverythingAsync();
        await LeaveAsync([], before);

        app.Clock.AdvanceTo(day.AddYears(6).AddDays(1), Early);
        await LeaveAsync(first, before);
        Assert.Equal(["Original", "Original", "Original", "Voided"], await StatusesAsync(first));
        using (var filing = await Filing.OfAsync(app, account))
        {
            var shown = (await filing.AskAsync("declarations { nodes { proofOfReport } }"))["viewer.businessAccount.declarations.nodes"];
            Assert.Equal(
                second.Append(amendedLater).Order(StringComparer.Ordinal), shown.EnumerateArray().Select(n => n.GetProperty("proofOfReport").GetString()).Order(StringComparer.Ordinal));
            Assert.Equal("[]", (await filing.AskAsync("declarationsFiledForMe { nodes { declaration { proofOfReport } } }")).Text("viewer.businessAccount.declarationsFiledForMe.nodes"));
            Assert.Null((await filing.AskAsync($"declaration(proofOfReport: \"{exported}\") {{ status }}")).Text("viewer.businessAccount.declaration"));
            Assert.Null((await filing.AskAsync($"declarationFiledForMe(proofOfReport: \"{filedFor}\") {{ status }}")).Text("viewer.businessAccount.declarationFiledForMe"));
        }

        app.Clock.AdvanceTo(day.AddYears(6).AddDays(2), Early);
        await LeaveAsync([.. first, .. second], before);
        app.Clock.AdvanceTo(day.AddYears(7), Late);
        await LeaveAsync([.. first, .. second], before);
        app.Clock.AdvanceTo(day.AddYears(7).AddDays(1), Early);
        await LeaveAsync([.. first, .. second, amendedLater], before);
        Assert.Equal(["Amended"], await StatusesAsync(amendedLater));
    }

    [Fact]
    public async Task A_legal_hold_keeps_a_declaration_or_all_of_an_exporter_until_it_is_lifted()
    {
        var (held, one) = (await app.Data.AccountOpenedAsync(), await app.Data.AccountOpenedAsync());
        string[] ofHeld = [await app.Data.DeclarationSubmittedAsync(held), await app.Data.DeclarationSubmittedAsync(held)];
        string[] ofOne = [await app.Data.DeclarationSubmittedAsync(one), await app.Data.DeclarationSubmittedAsync(one)];
        app.Clock.Advance(TimeSpan.FromDays(400));
        var business = await app.SendAsync(await app.Data.ActorAsync("supervisor-1"), new PlaceLegalHold(null, held.BusinessNumber.Value, Reason));
        var single = await app.SendAsync(await app.Data.ActorAsync("supervisor-1"), new PlaceLegalHold(ofOne[1], null, Reason));

        app.Clock.AdvanceTo(OttawaTime.Today(app.Clock).AddYears(6), Noon);
        await NightAsync();
        Assert.Equal(ofHeld.Order(StringComparer.Ordinal), await ArchiveAsync(held));
        Assert.Equal([ofOne[1]], await ArchiveAsync(one));

        await app.SendAsync(await app.Data.ActorAsync("supervisor-1"), new LiftLegalHold(business.Id, Reason));
        await NightAsync();
        Assert.Empty(await ArchiveAsync(held));
        Assert.Equal([ofOne[1]], await ArchiveAsync(one));

        await app.SendAsync(await app.Data.ActorAsync("supervisor-1"), new LiftLegalHold(single.Id, Reason));
        await NightAsync();
        Assert.Empty(await ArchiveAsync(one));
    }

    [Fact]
    public async Task An_amendment_in_work_keeps_a_declaration_until_it_ends_and_one_that_was_made_for_six_years_more()
    {
        var account = await app.Data.AccountOpenedAsync();
        var day = OttawaTime.Today(app.Clock).AddDays(3);
        string made, deleted, forgotten, left;
        using (var filing = await Filing.OfAsync(app, account))
        {
            made = await ExportedAsync(filing, OttawaTime.EndOf(day));
            deleted = await ExportedAsync(filing, OttawaTime.EndOf(day));
            forgotten = await ExportedAsync(filing, OttawaTime.EndOf(day));
            left = await ExportedAsync(filing, OttawaTime.EndOf(day));
        }

        app.Clock.AdvanceTo(day.AddYears(6), Noon);
        using (var filing = await Filing.OfAsync(app, account))
        {
            var drafts = new List<string?>();
            foreach (var number in new[] { made, deleted, forgotten })
            {
                drafts.Add((await filing.StartAmendmentAsync(number, 1)).Text("startAmendment.draft.id"));
            }

            app.Clock.Advance(TimeSpan.FromDays(2));
            await NightAsync();
            Assert.Equal(new[] { made, deleted, forgotten }.Order(StringComparer.Ordinal), await ArchiveAsync(account));
            Assert.Equal(["Original"], await StatusesAsync(left));

            using var again = await Filing.OfAsync(app, account);
            Assert.Empty((await again.SaveAsync(Amended(made), drafts[0], 1)).ErrorsOf("saveDraft"));
            Assert.Empty((await again.AmendDraftAsync(made, 1, drafts[0], 2, Explanation)).ErrorsOf("amendDeclaration"));
            Assert.Empty((await again.DeleteAsync(drafts[1], 1)).ErrorsOf("deleteDraft"));
        }

        await NightAsync();
        Assert.Equal(new[] { made, forgotten }.Order(StringComparer.Ordinal), await ArchiveAsync(account));

        // Told of after 150 days, deleted 30 days later.
        app.Clock.Advance(TimeSpan.FromDays(151));
        await NightAsync();
        Assert.Equal(new[] { made, forgotten }.Order(StringComparer.Ordinal), await ArchiveAsync(account));
        app.Clock.Advance(TimeSpan.FromDays(31));
        await NightAsync();
        Assert.Equal([made], await ArchiveAsync(account));

        app.Clock.AdvanceTo(day.AddYears(12), Noon);
        await NightAsync();
        Assert.Equal([made], await ArchiveAsync(account));
        app.Clock.Advance(TimeSpan.FromDays(5));
        await NightAsync();
        Assert.Empty(await ArchiveAsync(account));
    }

    [Fact]
    public async Task Its_pairs_leave_staff_s_list_of_possible_duplicates_and_those_of_others_stay()
    {
        var account = await app.Data.AccountOpenedAsync();
        var day = OttawaTime.Today(app.Clock).AddDays(3);
        string[] numbers;
        using (var filing = await Filing.OfAsync(app, account))
        {
            // Four alike, of which the second leaves first.
            var declaration = Road(filing, OttawaTime.EndOf(day)).Set("references", new JsonArray());
            numbers =
            [
                await AcceptedAsync(filing, declaration),
                await AcceptedAsync(filing, declaration.Set("shipment.exportDateTime", Text(OttawaTime.EndOf(day).AddSeconds(-1)))),
                await AcceptedAsync(filing, declaration.Set("shipment.exportDateTime", Text(OttawaTime.EndOf(day)))),
                await AcceptedAsync(filing, declaration),
            ];
        }

        await NightAsync();
        app.Clock.AdvanceTo(day.AddYears(6), Late);
        await NightAsync();
        Assert.Equal([(numbers[3], numbers[2]), (numbers[2], numbers[1]), (numbers[1], numbers[0])], await PairsAsync());

        app.Clock.AdvanceTo(day.AddYears(6).AddDays(1), Early);
        await NightAsync();
        Assert.Equal([numbers[0], numbers[2], numbers[3]], await ArchiveAsync(account));
        Assert.Equal([(numbers[3], numbers[2])], await PairsAsync());

        app.Clock.AdvanceTo(day.AddYears(6).AddDays(2), Early);
        await NightAsync();
        Assert.Empty(await ArchiveAsync(account));
        Assert.Empty(await PairsAsync());

        async Task<IEnumerable<(string, string)>> PairsAsync() =>
            (await app.SendAsync(await app.Data.ActorAsync("tccu-1"), new ListPossibleDuplicates("DEC-DUP-001", null, null, new PageRequest(50)))).Items
                .Select(i => (i.Value.ProofOfReport.Value, i.Value.Other.Value)).Where(p => numbers.Contains(p.Item1));
    }

    [Fact]
    public async Task Two_hosts_destroy_each_once_and_a_month_goes_when_nothing_is_left_in_it()
    {
        // Months are made ahead of the real day, and made again by a host that looks after them meanwhile: what was there first is followed.
        await using var own = new CersApp();
        await own.InitializeAsync();
        var account = await ManyReports.AccountAsync(own, 450);
        var month = OttawaTime.Today(own.Clock).ToString("yyyy_MM", System.Globalization.CultureInfo.InvariantCulture);
        var kept = (await ManyReports.InArchiveAsync(own, account))[7];
        var hold = await own.SendAsync(await own.Data.ActorAsync("supervisor-1"), new PlaceLegalHold(kept, null, Reason));
        const string Months = "from pg_class where relkind = 'r' and relnamespace = 'declarations'::regnamespace and relname ~ '_[0-9]{4}_[0-9]{2}$'";
        var first = await own.Database.ScalarAsync<long[]>($"select array_agg(oid::bigint) {Months}");
        await using var beside = await own.BesideAsync<CersApp>();
        own.Clock.AdvanceTo(OttawaTime.Today(own.Clock).AddYears(7), Noon);

        // One is left: its month stays.
        await Task.WhenAll(own.RunJobAsync(nameof(DestroyExpiredRecords)), beside.RunJobAsync(nameof(DestroyExpiredRecords)));
        Assert.Equal([$"declarations_{month}", $"versions_{month}"], await MonthsAfterNightsAsync(2));
        Assert.Equal([kept], await ManyReports.InArchiveAsync(own, account));
        Assert.Equal(449, await own.Database.ScalarAsync<long>("select count(*) from declarations.declaration_stubs"));

        await own.SendAsync(await own.Data.ActorAsync("supervisor-1"), new LiftLegalHold(hold.Id, Reason));
        Assert.Empty(await MonthsAfterNightsAsync(0));
        Assert.Empty(await ManyReports.InArchiveAsync(own, account));
        await own.Data.DeclarationSubmittedAsync(account);

        // A month that somebody has in hand, the server's own vacuum for one, is left to another night.
        async Task<IReadOnlyList<string>> MonthsAfterNightsAsync(int expected)
        {
            for (var night = 1; ; night++)
            {
                await own.RunJobAsync(nameof(DestroyExpiredRecords));
                var left = await own.Database.RowsAsync($"select relname {Months} and oid::bigint = any ($1) order by relname", first!);
                if (left.Count <= expected || night == 20)
                {
                    return left;
                }
            }
        }
    }

    private static string Text(DateTimeOffset at) => at.ToString("o", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Road(Filing filing, DateTimeOffset exported) => filing.ByRoad(0).Set("shipment.exportDateTime", Text(exported));

    private static async Task<string> AcceptedAsync(Filing filing, JsonObject declaration)
    {
        var answer = await filing.SubmitAsync(declaration, acknowledgements: [new { ruleId = "DEC-DUP-001", reason = "Checked with the warehouse." }]);
        return answer.Text("submitDeclaration.declaration.proofOfReport") ?? throw new InvalidOperationException(answer.Body);
    }

    /// <summary>A declaration by road, filed now.</summary>
    private async Task<string> ExportedAsync(Filing filing, DateTimeOffset at, Action<JsonObject>? change = null)
    {
        var declaration = Road(filing, at);
        change?.Invoke(declaration);
        var number = await AcceptedAsync(filing, declaration);
        declared.Add(number, declaration);
        return number;
    }

    /// <summary>What was declared, with another consignee.</summary>
    private JsonObject Amended(string number) => declared[number].Set("consignee.name", "Bremen Fisch GmbH");

    /// <summary>What runs at night and what ran since the night before.</summary>
    private async Task NightAsync()
    {
        foreach (var job in new[] { nameof(ForgetNews), nameof(NotePossibleDuplicates), nameof(PurgeHistory), nameof(EndOldDrafts), nameof(DestroyExpiredRecords) })
        {
            await app.RunJobAsync(job);
        }
    }

    private Task<IReadOnlyList<string>> ArchiveAsync(TestAccount account) => app.Database.RowsAsync(
        "select proof_of_report from declarations.declarations where account_id = $1 order by proof_of_report collate \"C\"", account.Id.Value);

    private Task<IReadOnlyList<string>> StatusesAsync(params string[] numbers) => app.Database.RowsAsync(
        "select status from declarations.declaration_stubs where proof_of_report = any ($1) order by status", (object)numbers);

    /// <summary>After the night these and nothing else have left, and only stubs know of them.</summary>
    private async Task LeaveAsync(IReadOnlyCollection<string> gone, IReadOnlyCollection<string> before)
    {
        await NightAsync();
        var after = await EverythingAsync();
        var ids = before.Where(r => r.StartsWith("declarations ", StringComparison.Ordinal)).Select(r => JsonNode.Parse(r[13..])!)
            .Where(d => gone.Contains(d["proof_of_report"]!.GetValue<string>())).Select(d => d["id"]!.GetValue<string>()).ToList();
        Assert.Equal(gone.Count, ids.Count);
        Assert.Equal(before.Where(r => !ids.Exists(id => r.Contains(id, StringComparison.Ordinal))), after.Where(r => !IsStub(r) || before.Contains(r)));
        Assert.Equal(
            gone.Order(StringComparer.Ordinal),
            after.Where(IsStub).Except(before).Select(r => JsonNode.Parse(r[18..])!["proof_of_report"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    private static bool IsStub(string row) => row.StartsWith("declaration_stubs ", StringComparison.Ordinal);

    /// <summary>Every row of the module: its table, and what stands in it.</summary>
    private async Task<IReadOnlyCollection<string>> EverythingAsync()
    {
        var rows = new List<string>();
        foreach (var table in await app.Database.RowsAsync("select relname from pg_class where relnamespace = 'declarations'::regnamespace and relkind in ('r', 'p') and not relispartition"))
        {
            rows.AddRange((await app.Database.RowsAsync($"select to_jsonb(t)::text from declarations.{table} t")).Select(r => $"{table} {r}"));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
