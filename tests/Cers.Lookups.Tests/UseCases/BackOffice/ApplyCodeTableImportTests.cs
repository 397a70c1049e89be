using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Testing;
using Xunit;

namespace Cers.Lookups.Tests.UseCases.BackOffice;

/// <summary>From the file to the day on which it counts: an application of its own, as it changes tables and time.</summary>
public sealed class ApplyCodeTableImportTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly TableDesk desk = new(app);

    [Fact]
    public async Task Codes_are_added_changed_and_ended_from_the_day_of_effect_on()
    {
        var on = desk.Today.AddDays(20);
        var id = await desk.PreviewAsync(CodeTable.Countries, on, await desk.FileAsync(
            CodeTable.Countries,
            line => line.StartsWith("\"AD\"", StringComparison.Ordinal) ? line.Replace("Andorre", "Principauté d'Andorre", StringComparison.Ordinal)
                : line.StartsWith("\"AE\"", StringComparison.Ordinal) ? null
                : line,
            "ZZ,Zembla,Zembla (royaume),ZZA,999,N,,"));
        var preview = await desk.ImportAsync(id);
        Assert.Equal((1, 1, 1, 248, 0, true), (preview.Import.Added, preview.Import.Changed, preview.Import.Ended, preview.Import.Unchanged, preview.Import.Refused, preview.MayPropose));
        Assert.Equal("Andorre", preview.Lines.Items.Single(l => l.Value.Effect == CodeEffect.Changed).Value.Former!.NameFr);
        var ended = preview.Lines.Items.Single(l => l.Value.Effect == CodeEffect.Ended).Value;
        Assert.Equal((null, "AE", on.AddDays(-1)), (ended.Line, ended.Code, ended.Now!.ValidTo));

        await app.SendAsync(desk.First, new ApplyCodeTableImport(CodeTable.Countries, id, "As the agency published."));
        Assert.Null(await FindAsync("ZZ", on));
        Assert.Equal(["four_eyes.own_proposal"], await desk.CodesAsync(desk.First, new ConfirmProposal((await desk.ImportAsync(id)).Waiting!.Proposal)));
        await app.SendAsync(desk.Second, new ConfirmProposal((await desk.ImportAsync(id, desk.Second)).Waiting!.Proposal));

        await KnownAsync(CodeTable.Countries, "ZZ", on);
        Assert.Equal(("Andorre", "Principauté d'Andorre"), ((await FindAsync("AD", on.AddDays(-1)))!.Name.Fr, (await FindAsync("AD", on))!.Name.Fr));
        Assert.NotNull(await FindAsync("AE", on.AddDays(-1)));
        Assert.Null(await FindAsync("AE", on));
        Assert.Null(await FindAsync("ZZ", on.AddDays(-1)));
        Assert.Equal("Zembla (royaume)", (await FindAsync("ZZ", on))!.Name.Fr);

        var import = (await app.SendAsync(desk.First, new ListCodeTableImports(CodeTable.Countries, new PageRequest(10)))).Items[0].Value;
        Assert.Equal((CodeTableImportState.Confirmed, "First Supervisor", "Second Supervisor"), (import.State, import.ProposedByName, import.DecidedByName));
        var row = (await app.SendAsync(desk.First, new ListCodeTables())).Single(t => t.Table == CodeTable.Countries);
        Assert.Equal((250, 1, 0, id), (row.InForce, row.Later, row.Ended, row.Newest!.Id));
        Assert.Contains(
            $"ApplyCodeTableImport|code-table Countries|proposed by person:{desk.First.Person}; effective {TableDesk.In(on)}: 1 added, 1 changed, 1 ended, 248 unchanged, 0 refused",
            await app.Database.RowsAsync("select message, subject, reason from platform.audit_entries where actor = $1 order by id", desk.Second.Key));
        Assert.Equal(["lookups.import_decided"], await desk.CodesAsync(desk.First, new ApplyCodeTableImport(CodeTable.Countries, id, "Once more, please.")));

        // A file for a day before that on which the last one counts cannot undo what it did.
        var before = await desk.ImportAsync(await desk.PreviewAsync(CodeTable.Countries, on.AddDays(-5), "code,name_en,name_fr\nAD,Andorra,Andorre\n"), effect: CodeEffect.Refused);
        Assert.Equal(["2 AD", " ZZ"], before.Lines.Items.Select(l => $"{l.Value.Line} {l.Value.Code}"));
    }

    [Fact]
    public async Task An_export_code_changes_its_unit_on_a_day()
    {
        var on = desk.Today.AddDays(10);
        var id = await desk.PreviewAsync(CodeTable.HsExportCodes, on, await desk.FileAsync(
            CodeTable.HsExportCodes, line => line.StartsWith("\"01013000\"", StringComparison.Ordinal) ? "01013000,Asses; live,Ânes vivants,KGM,,," : line));
        await desk.ApplyAsync(CodeTable.HsExportCodes, id);
        await KnownAsync(CodeTable.HsExportCodes, "01013000", on, code => !code.FrenchFromChapter);

        using var client = app.Browser();
        var answer = await client.GraphQLAsync(
            $"{{ before: hsCode(code: \"01013000\", on: \"{TableDesk.In(on.AddDays(-1))}\") {{ unit chapterTitleOnly }} after: hsCode(code: \"01013000\", on: \"{TableDesk.In(on)}\") {{ unit descriptionFr chapterTitleOnly }} "
            + $"found: hsCodes(search: \"ane vivant\", on: \"{TableDesk.In(on)}\") {{ nodes {{ code }} }} notYet: hsCodes(search: \"ane vivant\") {{ nodes {{ code }} }} }}");
        Assert.Equal(("NMB", "True"), (answer.Text("before.unit"), answer.Text("before.chapterTitleOnly")));
        Assert.Equal(("KGM", "Ânes vivants", "False"), (answer.Text("after.unit"), answer.Text("after.descriptionFr"), answer.Text("after.chapterTitleOnly")));
        Assert.Equal("01013000", answer.Text("found.nodes.0.code"));
        Assert.Equal("[]", answer.Text("notYet.nodes"));
    }

    [Fact]
    public async Task A_rate_is_used_from_its_day_of_effect_on()
    {
        var on = desk.Today.AddDays(6);
        var delivered = await app.Database.ScalarAsync<string>("select attributes ->> 'rate_date' from lookups.code_versions where table_name = 'ExchangeRates' and code = 'USD'");
        var id = await desk.PreviewAsync(CodeTable.ExchangeRates, on, await desk.FileAsync(
            CodeTable.ExchangeRates, line => line.StartsWith("\"USD\"", StringComparison.Ordinal) ? $"USD,1.4321,{TableDesk.In(on.AddDays(-2))},," : line));
        var preview = (await desk.ImportAsync(id)).Import;
        Assert.Equal((0, 1, 0, 19, 0), (preview.Added, preview.Changed, preview.Ended, preview.Unchanged, preview.Refused));
        await desk.ApplyAsync(CodeTable.ExchangeRates, id);
        await KnownAsync(CodeTable.ExchangeRates, "USD", on, code => code.Attribute("cad_per_unit") == "1.4321");

        using var client = app.Browser();
        var answer = await client.GraphQLAsync(
            $"{{ before: exchangeRates(search: \"usd\", on: \"{TableDesk.In(on.AddDays(-1))}\") {{ nodes {{ cadPerUnit rateDate }} }} "
            + $"after: exchangeRates(search: \"dollar etats\", on: \"{TableDesk.In(on)}\") {{ nodes {{ currency nameFr cadPerUnit rateDate validFrom validTo }} }} "
            + "none: exchangeRates(on: \"2026-11-15\") { nodes { currency } } }");
        Assert.Equal(("1.4", delivered), (answer.Text("before.nodes.0.cadPerUnit")?.TrimEnd('0'), answer.Text("before.nodes.0.rateDate")));
        Assert.Equal(("USD", "1.4321", TableDesk.In(on.AddDays(-2)), TableDesk.In(on)),
            (answer.Text("after.nodes.0.currency"), answer.Text("after.nodes.0.cadPerUnit"), answer.Text("after.nodes.0.rateDate"), answer.Text("after.nodes.0.validFrom")));
        Assert.Equal("[]", answer.Text("none.nodes"));
    }

    [Fact]
    public async Task A_change_that_is_returned_or_withdrawn_changes_nothing()
    {
        var on = desk.Today.AddDays(15);
        const string content = "code,name_en,name_fr,id,reference_element,regulation_class\n1,By air,Par avion,AIR,loadingDateTime,AIR\n";
        var (returned, withdrawn) = (await desk.PreviewAsync(CodeTable.ModesOfTransport, on, content), await desk.PreviewAsync(CodeTable.ModesOfTransport, on, content));

        await app.SendAsync(desk.First, new ApplyCodeTableImport(CodeTable.ModesOfTransport, returned, "Only the air remains."));
        Assert.Equal(["four_eyes.already_proposed"], await desk.CodesAsync(desk.First, new ApplyCodeTableImport(CodeTable.ModesOfTransport, withdrawn, "Only the air remains.")));
        await app.SendAsync(desk.Second, new ReturnProposal((await desk.ImportAsync(returned, desk.Second)).Waiting!.Proposal, "There are ships."));
        await app.SendAsync(desk.First, new ApplyCodeTableImport(CodeTable.ModesOfTransport, withdrawn, "Only the air remains."));
        await app.SendAsync(desk.First, new WithdrawProposal((await desk.ImportAsync(withdrawn)).Waiting!.Proposal));

        var (first, second) = ((await desk.ImportAsync(returned)).Import, (await desk.ImportAsync(withdrawn)).Import);
        Assert.Equal((CodeTableImportState.Returned, "There are ships."), (first.State, first.Note));
        Assert.Equal(CodeTableImportState.Withdrawn, second.State);
        Assert.Equal(7, (await app.SendAsync(Actor.Anonymous, new SearchCodes(CodeTable.ModesOfTransport, null, on, false, new PageRequest(50)))).Items.Count);
    }

    [Fact]
    public async Task A_preview_is_of_no_use_once_the_table_has_changed_or_its_day_has_come()
    {
        var on = desk.Today.AddDays(25);
        var content = await desk.FileAsync(CodeTable.ContainerTypes, line => line, "98,Barrel,Tonneau,BARREL,,,");
        var (first, second) = (await desk.PreviewAsync(CodeTable.ContainerTypes, on, content), await desk.PreviewAsync(CodeTable.ContainerTypes, on.AddDays(1), content));
        await desk.ApplyAsync(CodeTable.ContainerTypes, first);
        Assert.Equal(["lookups.table_changed"], await desk.CodesAsync(desk.First, new ApplyCodeTableImport(CodeTable.ContainerTypes, second, "A barrel, too.")));

        var late = await desk.PreviewAsync(CodeTable.UsStates, desk.Today.AddDays(1), await desk.FileAsync(CodeTable.UsStates, line => line.StartsWith("\"AL\"", StringComparison.Ordinal) ? null : line));
        await app.SendAsync(desk.First, new ApplyCodeTableImport(CodeTable.UsStates, late, "Alabama is left out."));
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(["lookups.import_day_has_come"], await desk.CodesAsync(desk.Second, new ConfirmProposal((await desk.ImportAsync(late, desk.Second)).Waiting!.Proposal)));
        Assert.NotNull((await app.SendAsync(Actor.Anonymous, new GetCodeTables())).Find(CodeTable.UsStates, "AL", desk.Today));
    }

    [Fact]
    public async Task Who_does_not_keep_the_tables_is_refused()
    {
        var officer = TableDesk.Staff("Somebody", StaffRole.TccuOfficer);
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(officer, new ApplyCodeTableImport(CodeTable.Offices, Guid.CreateVersion7(), "Because I can.")));
        Assert.Equal(["lookups.import_unknown"], await desk.CodesAsync(desk.First, new ApplyCodeTableImport(CodeTable.Offices, Guid.CreateVersion7(), "There is none.")));
        Assert.Equal(["lookups.why_missing why"], await desk.CodesAsync(desk.First, new ApplyCodeTableImport(CodeTable.Offices, Guid.CreateVersion7(), "No")));
    }

    /// <summary>Returns when the snapshot was loaded again: every host hears of a change, and loads it after the answer went out.</summary>
    private async Task KnownAsync(CodeTable table, string code, DateOnly on, Predicate<Code>? like = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await app.SendAsync(Actor.Anonymous, new GetCodeTables())).Find(table, code, on) is not { } known || like?.Invoke(known) == false)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private async Task<Code?> FindAsync(string code, DateOnly on) => (await app.SendAsync(Actor.Anonymous, new GetCodeTables())).Find(CodeTable.Countries, code, on);
}
