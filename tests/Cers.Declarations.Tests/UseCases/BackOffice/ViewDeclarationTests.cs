using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;
using Severity = Cers.Kernel.Severity;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class ViewDeclarationTests(CersApp app)
{
    [Fact]
    public async Task Everything_declared_is_told_in_the_groups_of_the_list_of_elements()
    {
        var account = await app.Data.AccountOpenedAsync();
        var view = await ViewAsync(await app.Data.DeclarationSubmittedAsync(account));

        Assert.Equal(["1", "2", "3", "4", "5", "6", "11", "12"], view.Groups.Select(g => g.Id));
        Assert.Equal(new LocalizedText("Exporter", "Exportateur"), view.Groups[0].Name);
        Assert.Equal(account.BusinessNumber.Value, Value(view, "declaration.exporter.businessNumber")!.Text!.En);
        Assert.Equal(new ShownValue { Code = "DE", Text = new LocalizedText("Germany", "Allemagne") }, Value(view, "declaration.shipment.countryOfFinalDestination"));
        Assert.Equal(new LocalizedText("None", "Aucune"), Value(view, "declaration.shipment.timeCategory")!.Text);
        Assert.False(Value(view, "declaration.relatedParties")!.Flag);
        Assert.Equal(206_400m, Value(view, "declaration.totals.totalFobValue")!.Figure);
        Assert.Equal(app.Clock.GetUtcNow().AddDays(3).Date, Value(view, "declaration.shipment.loadingDateTime")!.At!.Value.UtcDateTime.Date);
        Assert.Null(Value(view, "declaration.exporter.operatingName"));
        Assert.Equal("CSQU3054383", Assert.Single(view.Tables.Single(t => t.Path == "declaration.containers").Rows).Values["number"].Text!.En);
        Assert.Equal(2, view.Tables.Single(t => t.Path == "declaration.references").Rows.Count);
        Assert.Equal(["03061200", "03072100"], view.Lines.Rows.Select(r => r.Values["hsCode"].Code));
        Assert.Equal(15m, view.Lines.Rows[0].Values["unitPrice"].Figure);
        Assert.Equal((DeclarationStatus.Original, 1), (view.History.Single().To, view.History.Single().Version));
    }

    [Fact]
    public async Task Each_finding_tells_its_element_its_source_and_what_the_filer_answered()
    {
        using var filing = await Filing.OpenAsync(app);
        var answer = await filing.SubmitAsync(
            filing.Valid().Set("totals.freightCharges", "150000.00"), acknowledgements: [new { ruleId = "DEC-VAL-005", reason = "Air freight of live lobster" }]);

        var view = await ViewAsync(answer.Text("submitDeclaration.declaration.proofOfReport")!);

        var finding = Assert.Single(view.Findings, f => f.RuleId == "DEC-VAL-005");
        Assert.Equal(Severity.Verify, finding.Severity);
        Assert.Equal("declaration.totals.freightCharges", finding.Path);
        Assert.Equal("Freight charges to place of exit", finding.Element!.En);
        Assert.Equal("Air freight of live lobster", finding.Answer);
        Assert.NotEmpty(finding.Citation.Fr);
        Assert.NotEqual(finding.Message.En, finding.Message.Fr);
        Assert.DoesNotContain("DEC-VAL-005", view.Silent);
        Assert.Contains("DEC-EXP-001", view.Silent);
    }

    [Fact]
    public async Task A_version_is_told_as_it_was_with_what_it_changed()
    {
        var account = await app.Data.AccountOpenedAsync();
        var number = await app.Data.DeclarationSubmittedAsync(account);

        // A second version as the store would hold it.
        await app.Database.ExecuteAsync(
            """
            with changed as (update declarations.declarations set version = 2, status = 'Amended' where proof_of_report = $1 returning id)
            insert into declarations.versions
                select v.received_on, v.declaration_id, 2, v.account_id, v.at + interval '1 hour', jsonb_set(v.content, '{shipment,vesselName}', '"MV Other"'), v.findings, v.acknowledgements
                from declarations.versions v join changed c on c.id = v.declaration_id
            """,
            number);

        var (newest, first) = (await ViewAsync(number), await ViewAsync(number, version: 1));

        Assert.Equal((2, 2, "MV Other"), (newest.Version, newest.NewestVersion, Value(newest, "declaration.shipment.vesselName")!.Text!.En));
        var change = Assert.Single(newest.Changes);
        Assert.Equal(("declaration.shipment.vesselName", "MV Baltic Dawn", "MV Other"), (change.Path, change.Old, change.New));
        Assert.Equal((1, 2, "MV Baltic Dawn"), (first.Version, first.NewestVersion, Value(first, "declaration.shipment.vesselName")!.Text!.En));
        Assert.Empty(first.Changes);
    }

    [Fact]
    public async Task Lines_are_told_a_page_at_a_time()
    {
        var account = await app.Data.AccountOpenedAsync();
        var number = await app.Data.DeclarationSubmittedAsync(account, d =>
        {
            var lines = d["lines"]!.AsArray();
            while (lines.Count < 150)
            {
                lines.Add(lines[0]!.DeepClone().AsObject().Set("description", $"Frozen lobster, lot {lines.Count}"));
            }
        });

        var (first, second, beyond) = (await ViewAsync(number), await ViewAsync(number, line: 101), await ViewAsync(number, line: 151));

        Assert.Equal((150, 1, 100), (first.LineCount, first.FromLine, first.Lines.Rows.Count));
        Assert.Equal((101, 50, "declaration.lines[100]"), (second.FromLine, second.Lines.Rows.Count, second.Lines.Rows[0].Path));
        Assert.Equal(1, beyond.FromLine);
    }

    [Fact]
    public async Task A_document_that_left_the_online_history_is_found_and_each_view_is_an_entry_that_the_owner_sees()
    {
        var account = await app.Data.AccountOpenedAsync();
        var number = await app.Data.DeclarationSubmittedAsync(account);
        await app.Database.ExecuteAsync("delete from declarations.history where account_id = $1", account.Id.Value);

        Assert.Equal(number, (await ViewAsync(number)).ProofOfReport.Value);

        Assert.Equal($"viewed|Compliance: campaign 2026-14|{account.Id}", await app.EntryAsync(nameof(ViewDeclaration), $"declaration {number}"));
    }

    [Fact]
    public async Task Why_it_was_late_is_told_as_it_was_declared_or_told_afterwards()
    {
        using var filing = await Filing.OpenAsync(app);
        async Task<DeclarationView> LateAsync(System.Text.Json.Nodes.JsonObject declaration, string? afterwards)
        {
            var number = (await filing.SubmitAsync(declaration)).Text("submitDeclaration.declaration.proofOfReport")!;
            if (afterwards is not null)
            {
                Assert.Empty((await filing.GiveLateReasonAsync(number, afterwards)).ErrorsOf("giveLateReason"));
            }

            return await ViewAsync(number);
        }

        var silent = await LateAsync(filing.ByRoad(-1), null);
        var declared = await LateAsync(filing.ByRoad(-2).Set("control", new System.Text.Json.Nodes.JsonObject { ["lateReason"] = "The portal was down." }), null);
        var told = await LateAsync(filing.ByRoad(-3), "The truck left early.");

        Assert.Equal((null, "The portal was down.", "The truck left early."), (silent.LateReason, declared.LateReason, told.LateReason));
        Assert.Equal((null, "The truck left early."), (told.History[0].LateReason, told.History[1].LateReason));
    }

    [Fact]
    public async Task An_unknown_number_and_an_unknown_version_are_not_found_and_nobody_else_may_look()
    {
        var account = await app.Data.AccountOpenedAsync();
        var number = ProofOfReport.Parse(await app.Data.DeclarationSubmittedAsync(account));
        var officer = await app.Data.ActorAsync("tccu-1");

        Assert.Equal(["declarations.unknown"], await app.CodesAsync(officer, new ViewDeclaration(ProofOfReport.Parse("AA0001202611249"), null, 1, Staff.Why)));
        Assert.Equal(["declarations.unknown"], await app.CodesAsync(officer, new ViewDeclaration(number, 2, 1, Staff.Why)));
        Assert.Equal(["declarations.why reason"], await app.CodesAsync(officer, new ViewDeclaration(number, null, 1, new WhyLooked(LookPurpose.Other, "x"))));
        foreach (var actor in new[] { account.Owner.Actor, await app.Data.ActorAsync("officer-1"), await app.Data.ActorAsync("operator") })
        {
            Assert.Equal(["access.not_allowed"], await app.CodesAsync(actor, new ViewDeclaration(number, null, 1, Staff.Why)));
        }
    }

    private static ShownValue? Value(DeclarationView view, string path) => view.Groups.SelectMany(g => g.Elements).Single(e => e.Path == path).Value;

    private async Task<DeclarationView> ViewAsync(string number, int? version = null, int line = 1) =>
        await app.SendAsync(await app.Data.ActorAsync("tccu-1"), new ViewDeclaration(ProofOfReport.Parse(number), version, line, Staff.Why));
}
