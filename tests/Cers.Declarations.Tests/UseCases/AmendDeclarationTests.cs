using System.Text.Json.Nodes;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class AmendDeclarationTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task An_amendment_is_a_later_version_under_the_same_number()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        var answer = await filing.AmendAsync(number, 1, Value(declaration).Set("consignee.name", "Bremen Fisch GmbH").Set("lines[2]", declaration["lines"]![1]!.DeepClone().AsObject().Set("description", "Scallops, second lot")), "11");

        Assert.Empty(answer.ErrorsOf("amendDeclaration"));
        Assert.Equal(
            (number, "AMENDED", "2", "Bremen Fisch GmbH"),
            (answer.Text("amendDeclaration.declaration.proofOfReport"), answer.Text("amendDeclaration.declaration.status"),
                answer.Text("amendDeclaration.declaration.version"), answer.Text("amendDeclaration.declaration.consignee.name")));
        Assert.Contains("DEC-AMD-009", answer.Text("amendDeclaration.declaration.findings"), StringComparison.Ordinal);

        var row = await filing.AskAsync("declarations { nodes { proofOfReport status version consigneeName totalFobValue lineCount } }");
        Assert.Equal(
            $"[{{\"proofOfReport\":\"{number}\",\"status\":\"AMENDED\",\"version\":2,\"consigneeName\":\"Bremen Fisch GmbH\",\"totalFobValue\":\"225400\",\"lineCount\":3}}]",
            row.Text("viewer.businessAccount.declarations.nodes"));
        Assert.Equal(
            "187500.00 18950.00 18950.00",
            await app.Database.ScalarAsync<string>(
                """
                select string_agg((l.fob_cents / 100.0)::numeric(12, 2)::text, ' ' order by l.line_number)
                from declarations.lines l join declarations.declarations d on d.received_on = l.received_on and d.id = l.declaration_id where d.proof_of_report = $1
                """,
                number));
    }

    [Fact]
    public async Task What_the_rules_say_is_told_with_the_input_at_fault()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();

        Assert.Equal(["DEC-AMD-004|[\"input\",\"source\"]"], (await filing.AmendAsync(number, 1, declaration)).ErrorsOf("amendDeclaration"));
        Assert.Equal(["DEC-AMD-002|[\"input\",\"reason\"]"], (await filing.AmendAsync(number, 1, Value(declaration), "51")).ErrorsOf("amendDeclaration"));
        Assert.Equal(["DEC-AMD-003|[\"input\",\"explanation\"]"], (await filing.AmendAsync(number, 1, Value(declaration), "99")).ErrorsOf("amendDeclaration"));
        Assert.Equal(["DEC-AMD-007|[\"input\",\"version\"]"], (await filing.AmendAsync(number, 2, Value(declaration))).ErrorsOf("amendDeclaration"));
        Assert.Contains(
            "DEC-AMD-001|[\"input\",\"declaration\",\"certifier\",\"certified\"]",
            (await filing.AmendAsync(number, 1, Value(declaration.DeepClone().AsObject()).Set("certifier.certified", false))).ErrorsOf("amendDeclaration"));
        Assert.Equal(
            ["DEC-TRN-002|[\"input\",\"declaration\",\"shipment\",\"vesselName\"]"],
            (await filing.AmendAsync(number, 1, declaration.DeepClone().AsObject().Set("shipment.vesselName", null))).ErrorsOf("amendDeclaration"));
        Assert.Equal("1", (await filing.AskAsync($"declaration(proofOfReport: \"{number}\") {{ version }}")).Text("viewer.businessAccount.declaration.version"));
    }

    [Fact]
    public async Task What_must_be_verified_is_accepted_with_a_reason_that_is_kept_with_the_version()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        declaration.Set("totals.freightCharges", "150000.00");
        Assert.StartsWith("DEC-VAL-005", Assert.Single((await filing.AmendAsync(number, 1, declaration)).ErrorsOf("amendDeclaration")));

        var answer = await filing.AmendAsync(number, 1, declaration, acknowledgements: [new { ruleId = "DEC-VAL-005", reason = "Air freight of live lobster" }]);

        Assert.Equal("[{\"ruleId\":\"DEC-VAL-005\",\"reason\":\"Air freight of live lobster\"}]", answer.Text("amendDeclaration.declaration.acknowledgements"));
    }

    [Fact]
    public async Task Of_two_at_once_one_hears_that_the_other_was_faster()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        var other = declaration.DeepClone().AsObject();

        var answers = await Task.WhenAll(
            filing.AmendAsync(number, 1, Value(declaration)), filing.AmendAsync(number, 1, other.Set("consignee.name", "Bremen Fisch GmbH")));

        Assert.Equal(["DEC-AMD-007|[\"input\",\"version\"]"], answers.SelectMany(a => a.ErrorsOf("amendDeclaration")));
        Assert.Equal(2L, await VersionsAsync(number));
    }

    [Fact]
    public async Task An_amendment_in_work_is_consumed_by_it()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        var draft = (await filing.StartAmendmentAsync(number, 1)).Text("startAmendment.draft.id");
        await filing.SaveAsync(Value(declaration), draft, 1);

        Assert.StartsWith("declarations.draft_changed", Assert.Single((await filing.AmendDraftAsync(number, 1, draft, 1)).ErrorsOf("amendDeclaration")));
        Assert.StartsWith("declarations.draft_amends", Assert.Single((await filing.SubmitDraftAsync(draft, 2)).ErrorsOf("submitDeclaration")));
        Assert.Empty((await filing.AmendDraftAsync(number, 1, draft, 2)).ErrorsOf("amendDeclaration"));

        Assert.Null((await filing.AskAsync($"draft(id: \"{draft}\") {{ version }}")).Text("viewer.businessAccount.draft"));
        Assert.Equal(2L, await VersionsAsync(number));
    }

    [Fact]
    public async Task A_draft_of_an_earlier_version_does_not_undo_a_later_one()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        var draft = (await filing.StartAmendmentAsync(number, 1)).Text("startAmendment.draft.id");
        await filing.SaveAsync(declaration.DeepClone().AsObject().Set("consignee.name", "Bremen Fisch GmbH"), draft, 1);
        Assert.Empty((await filing.AmendAsync(number, 1, Value(declaration))).ErrorsOf("amendDeclaration"));

        Assert.StartsWith("DEC-AMD-007", Assert.Single((await filing.AmendDraftAsync(number, 2, draft, 2)).ErrorsOf("amendDeclaration")));
        Assert.StartsWith("DEC-AMD-007", Assert.Single((await filing.AmendDraftAsync(number, 1, draft, 2)).ErrorsOf("amendDeclaration")));
        Assert.Equal(2L, await VersionsAsync(number));
    }

    [Fact]
    public async Task A_draft_of_another_declaration_is_not_taken()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        var (other, _) = await filing.AcceptedAsync();
        var ofOther = (await filing.StartAmendmentAsync(other, 1)).Text("startAmendment.draft.id");
        var plain = (await filing.SaveAsync(Value(declaration))).Text("saveDraft.draft.id");

        Assert.StartsWith("access.not_allowed", Assert.Single((await filing.AmendDraftAsync(number, 1, ofOther, 1)).ErrorsOf("amendDeclaration")));
        Assert.StartsWith("access.not_allowed", Assert.Single((await filing.AmendDraftAsync(number, 1, plain, 1)).ErrorsOf("amendDeclaration")));
    }

    [Fact]
    public async Task After_the_window_the_owner_explains_and_a_user_or_program_may_not()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        using var user = await filing.AsAsync(await app.Data.ColleagueAsync(filing.Account, AccountRole.User));
        using var program = await filing.AsAsync(await app.Data.MachineAsync(filing.Account));
        await filing.AgeAsync(number, 91);
        const string Explanation = "Found in the audit of November.";

        string[] over = ["declarations.window_over|[\"input\",\"proofOfReport\"]"];
        Assert.Equal(over, (await user.AmendAsync(number, 1, Value(declaration), explanation: Explanation)).ErrorsOf("amendDeclaration"));
        Assert.Equal(over, (await program.AmendAsync(number, 1, declaration, explanation: Explanation)).ErrorsOf("amendDeclaration"));
        Assert.Equal(
            ["DEC-AMD-005|[\"input\",\"explanation\"]"],
            (await filing.AmendAsync(number, 1, declaration, acknowledgements: [new { ruleId = "DEC-AMD-005", reason = "No explanation" }])).ErrorsOf("amendDeclaration"));
        var answer = await filing.AmendAsync(number, 1, declaration, explanation: Explanation);

        Assert.Empty(answer.ErrorsOf("amendDeclaration"));
        Assert.Equal($"[{{\"ruleId\":\"DEC-AMD-005\",\"reason\":\"{Explanation}\"}}]", answer.Text("amendDeclaration.declaration.acknowledgements"));
        Assert.True(await app.Database.ScalarAsync<bool>(
            "select e.after_window and e.acknowledged = '{DEC-AMD-005}' from declarations.status_history e join declarations.declarations d on d.id = e.declaration_id where d.proof_of_report = $1 and e.to_status = 'Amended'",
            number));
    }

    [Fact]
    public async Task A_report_that_has_left_the_history_comes_back_for_thirty_days_when_the_owner_amends_it()
    {
        var account = await ManyReports.AccountAsync(app, 1);
        using var filing = await Filing.OfAsync(app, account);
        using var user = await filing.AsAsync(await app.Data.ColleagueAsync(account, AccountRole.User));
        var (number, declaration) = await filing.AcceptedAsync();
        await ManyReports.AddAsync(app, account, 499);
        await ManyReports.PurgeAsync(app);
        Assert.DoesNotContain(number, await ManyReports.InHistoryAsync(app, account));

        Assert.Equal(["declarations.out_of_history|[\"input\",\"proofOfReport\"]"], (await user.AmendAsync(number, 1, Value(declaration))).ErrorsOf("amendDeclaration"));
        Assert.Equal(["declarations.out_of_history|[\"input\",\"proofOfReport\"]"], (await user.StartAmendmentAsync(number, 1)).ErrorsOf("startAmendment"));
        Assert.DoesNotContain(number, await ManyReports.InHistoryAsync(app, account));
        Assert.Empty((await filing.AmendAsync(number, 1, declaration)).ErrorsOf("amendDeclaration"));

        await ManyReports.PurgeAsync(app);
        var history = await ManyReports.InHistoryAsync(app, account);
        Assert.Equal((499, number), (history.Count, history[^1]));
        Assert.Contains(number, (await filing.AskAsync("declarations(first: 1, where: { status: AMENDED }) { nodes { proofOfReport } }")).Body, StringComparison.Ordinal);

        // It is of its age still.
        declaration.Set("relatedParties", true);
        Assert.Equal(["declarations.out_of_history|[\"input\",\"proofOfReport\"]"], (await user.AmendAsync(number, 2, declaration)).ErrorsOf("amendDeclaration"));

        await ManyReports.LeaveAfterThirtyDaysAsync(app, account, number);
    }

    [Fact]
    public async Task A_report_that_only_its_draft_had_kept_in_the_history_stays_there_for_thirty_days_when_a_user_amends_it()
    {
        var account = await ManyReports.AccountAsync(app, 1);
        using var filing = await Filing.OfAsync(app, account);
        using var user = await filing.AsAsync(await app.Data.ColleagueAsync(account, AccountRole.User));
        var (number, declaration) = await filing.AcceptedAsync();
        var draft = (await user.StartAmendmentAsync(number, 1)).Text("startAmendment.draft.id");
        await ManyReports.AddAsync(app, account, 499);
        await ManyReports.PurgeAsync(app);

        Assert.Empty((await user.SaveAsync(Value(declaration), draft, 1)).ErrorsOf("saveDraft"));
        Assert.Empty((await user.AmendDraftAsync(number, 1, draft, 2)).ErrorsOf("amendDeclaration"));

        await ManyReports.PurgeAsync(app);
        var history = await ManyReports.InHistoryAsync(app, account);
        Assert.Equal((499, number), (history.Count, history[^1]));
        Assert.Null((await filing.AskAsync($"draft(id: \"{draft}\") {{ version }}")).Text("viewer.businessAccount.draft"));
        app.Clock.Advance(TimeSpan.FromDays(31));
        await ManyReports.AddAsync(app, account, 1);
        await ManyReports.PurgeAsync(app);
        Assert.DoesNotContain(number, await ManyReports.InHistoryAsync(app, account));
    }

    [Fact]
    public async Task Lateness_stays_and_is_told_again_only_when_mode_or_times_change()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        var value = await filing.AmendAsync(number, 1, Value(declaration));
        Assert.Equal(("0", null), (value.Text("amendDeclaration.declaration.lateByMinutes"), value.Text("amendDeclaration.declaration.lateAfterAmendment")));

        // By sea it is due 48 hours before loading: half an hour after the receipt is late by 47 and a half.
        var loaded = app.Clock.GetUtcNow().AddMinutes(30);
        var times = await filing.AmendAsync(number, 2, declaration.Set("shipment.loadingDateTime", JsonValue.Create(loaded)), "09");

        Assert.Empty(times.ErrorsOf("amendDeclaration"));
        Assert.Equal("0", times.Text("amendDeclaration.declaration.lateByMinutes"));
        Assert.InRange(int.Parse(times.Text("amendDeclaration.declaration.lateAfterAmendment")!, System.Globalization.CultureInfo.InvariantCulture), 2790, 2850);
        var kept = await filing.AmendAsync(number, 3, declaration.Set("relatedParties", true), "07");
        Assert.Equal(times.Text("amendDeclaration.declaration.lateAfterAmendment"), kept.Text("amendDeclaration.declaration.lateAfterAmendment"));
    }

    [Fact]
    public async Task The_same_request_gets_the_first_answer_and_its_outcome_is_asked_by_it()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        var request = TestData.RequestId();

        var first = await filing.AmendAsync(number, 1, Value(declaration), requestId: request);
        var again = await filing.AmendAsync(number, 1, declaration, requestId: request);

        Assert.Equal(first.Body, again.Body);
        Assert.Equal(2L, await VersionsAsync(number));
        var asked = await filing.Client.GraphQLAsync($"{{ viewer {{ submission(clientRequestId: \"{request}\") {{ state declaration {{ proofOfReport version }} }} }} }}");
        Assert.Equal(("ACCEPTED", number, "2"), (asked.Text("viewer.submission.state"), asked.Text("viewer.submission.declaration.proofOfReport"), asked.Text("viewer.submission.declaration.version")));
    }

    [Fact]
    public async Task Another_account_s_number_is_as_unknown_and_who_may_only_look_cannot()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        using var browser = await filing.AsAsync(await app.Data.ColleagueAsync(filing.Account, AccountRole.Browser));

        var theirs = await other.AmendAsync(number, 1, Value(declaration));
        Assert.StartsWith("access.not_allowed", Assert.Single(theirs.ErrorsOf("amendDeclaration")));
        Assert.Equal((await other.AmendAsync("AA0001202611241", 1, declaration)).Body, theirs.Body);
        Assert.StartsWith("access.not_allowed", Assert.Single((await browser.AmendAsync(number, 1, declaration)).ErrorsOf("amendDeclaration")));
    }

    [Fact]
    public async Task A_service_provider_amends_what_it_filed_and_its_client_sees_it_and_cannot()
    {
        var provider = await app.Data.ProviderOpenedAsync();
        var client = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(provider, client);
        using var filing = await Filing.OfAsync(app, provider);
        using var exporter = await Filing.OfAsync(app, client);
        var (number, declaration) = await filing.AcceptedAsync(d => d.Set("exporter.businessNumber", client.BusinessNumber.Value));

        Assert.StartsWith("access.not_allowed", Assert.Single((await exporter.AmendAsync(number, 1, Value(declaration))).ErrorsOf("amendDeclaration")));
        var answer = await filing.AmendAsync(number, 1, declaration);
        Assert.Empty(answer.ErrorsOf("amendDeclaration"));
        Assert.Equal(provider.LegalName, answer.Text("amendDeclaration.declaration.serviceProvider.name"));

        var seen = await exporter.AskAsync($"declarationFiledForMe(proofOfReport: \"{number}\") {{ status version lines {{ fobValue }} statusHistory {{ to }} }}");
        Assert.Equal(("AMENDED", "18950.00"), (seen.Text("viewer.businessAccount.declarationFiledForMe.status"), seen.Text("viewer.businessAccount.declarationFiledForMe.lines.1.fobValue")));
        Assert.Equal("[{\"to\":\"ORIGINAL\"},{\"to\":\"AMENDED\"}]", seen.Text("viewer.businessAccount.declarationFiledForMe.statusHistory"));
    }

    [Fact]
    public async Task One_of_the_former_system_is_only_viewed()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        await app.Database.ExecuteAsync("update declarations.declarations set channel = 'Historical' where proof_of_report = $1", number);
        Assert.Equal(["DEC-AMD-008|[\"input\",\"proofOfReport\"]"], (await filing.AmendAsync(number, 1, Value(declaration))).ErrorsOf("amendDeclaration"));
        Assert.StartsWith("DEC-AMD-008", Assert.Single((await filing.VoidAsync(number, 1)).ErrorsOf("voidDeclaration")));
        Assert.StartsWith("DEC-AMD-008", Assert.Single((await filing.StartAmendmentAsync(number, 1)).ErrorsOf("startAmendment")));
    }

    private static JsonObject Value(JsonObject declaration) => declaration.Set("lines[1].fobValue", "18950.00");

    private Task<long> VersionsAsync(string number) => app.Database.ScalarAsync<long>(
        "select count(*) from declarations.versions v join declarations.declarations d on d.id = v.declaration_id where d.proof_of_report = $1", number);
}
