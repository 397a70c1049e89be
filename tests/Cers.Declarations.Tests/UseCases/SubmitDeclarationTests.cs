using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class SubmitDeclarationTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_good_declaration_gets_a_proof_of_report()
    {
        using var filing = await Filing.OpenAsync(app);
        var answer = await filing.SubmitAsync(filing.Valid());

        Assert.Empty(answer.ErrorsOf("submitDeclaration"));
        var day = OttawaTime.Today(app.Clock).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal($"{filing.Account.AuthorizationId}{day}1", answer.Text("submitDeclaration.declaration.proofOfReport"));
        Assert.Equal("ORIGINAL", answer.Text("submitDeclaration.declaration.status"));
        Assert.Equal(filing.Account.Owner.Urn.Value, answer.Text("submitDeclaration.declaration.filedBy"));
        Assert.Equal(filing.Account.BusinessNumber.Value, answer.Text("submitDeclaration.declaration.exporter.businessNumber"));
        Assert.Equal(filing.Account.LegalName, answer.Text("submitDeclaration.declaration.exporter.name"));
        Assert.Equal("206400.00", answer.Text("submitDeclaration.declaration.totals.totalFobValue"));
        Assert.Equal("0", answer.Text("submitDeclaration.declaration.lateByMinutes"));
    }

    [Fact]
    public async Task A_faulty_declaration_is_refused_with_every_rule_and_its_path()
    {
        using var filing = await Filing.OpenAsync(app);
        var answer = await filing.SubmitAsync(filing.Valid().Set("lines[1].hsCode", "0307210").Set("shipment.vesselName", null));

        Assert.Equal(
            ["DEC-HS-001|[\"input\",\"declaration\",\"lines\",\"1\",\"hsCode\"]", "DEC-TRN-002|[\"input\",\"declaration\",\"shipment\",\"vesselName\"]"],
            answer.ErrorsOf("submitDeclaration"));
        Assert.Null(answer.Text("submitDeclaration.declaration"));
        Assert.Equal("[]", (await filing.AskAsync("declarations { nodes { proofOfReport } }")).Text("viewer.businessAccount.declarations.nodes"));
    }

    [Fact]
    public async Task What_must_be_verified_is_accepted_with_a_reason_that_is_kept()
    {
        using var filing = await Filing.OpenAsync(app);
        var declaration = filing.Valid().Set("totals.freightCharges", "150000.00");
        Assert.Equal(
            ["DEC-VAL-005|[\"input\",\"declaration\",\"totals\",\"freightCharges\"]"],
            (await filing.SubmitAsync(declaration)).ErrorsOf("submitDeclaration"));

        var answer = await filing.SubmitAsync(
            declaration, acknowledgements: [new { ruleId = "DEC-VAL-005", reason = "Air freight of live lobster" }, new { ruleId = "DEC-CNE-003", reason = "Did not fire" }]);
        Assert.Equal("[{\"ruleId\":\"DEC-VAL-005\",\"reason\":\"Air freight of live lobster\"}]", answer.Text("submitDeclaration.declaration.acknowledgements"));
    }

    [Fact]
    public async Task A_reason_is_no_shorter_than_five()
    {
        using var filing = await Filing.OpenAsync(app);
        var answer = await filing.SubmitAsync(filing.Valid(), acknowledgements: [new { ruleId = "DEC-VAL-005", reason = " ok " }]);
        Assert.StartsWith("declarations.acknowledgement_reason", Assert.Single(answer.ErrorsOf("submitDeclaration")));
    }

    [Fact]
    public async Task A_draft_is_consumed_by_its_submission()
    {
        using var filing = await Filing.OpenAsync(app);
        var draft = await filing.SaveAsync(filing.Valid());
        var id = draft.Text("saveDraft.draft.id");

        Assert.Empty((await filing.SubmitDraftAsync(id, 1)).ErrorsOf("submitDeclaration"));

        Assert.Null((await filing.AskAsync($"draft(id: \"{id}\") {{ version }}")).Text("viewer.businessAccount.draft"));
        Assert.StartsWith("access.not_allowed", Assert.Single((await filing.SubmitDraftAsync(id, 1)).ErrorsOf("submitDeclaration")));
    }

    [Fact]
    public async Task A_refused_draft_stays()
    {
        using var filing = await Filing.OpenAsync(app);
        var id = (await filing.SaveAsync(filing.Valid().Set("certifier", null))).Text("saveDraft.draft.id");
        Assert.NotEmpty((await filing.SubmitDraftAsync(id, 1)).ErrorsOf("submitDeclaration"));
        Assert.Equal("1", (await filing.AskAsync($"draft(id: \"{id}\") {{ version }}")).Text("viewer.businessAccount.draft.version"));
    }

    [Fact]
    public async Task A_draft_that_was_saved_since_is_not_submitted()
    {
        using var filing = await Filing.OpenAsync(app);
        var id = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id");
        await filing.SaveAsync(filing.Valid(), id, 1);
        Assert.StartsWith("declarations.draft_changed", Assert.Single((await filing.SubmitDraftAsync(id, 1)).ErrorsOf("submitDeclaration")));
    }

    [Fact]
    public async Task The_same_request_gets_the_first_answer_and_another_body_a_refusal()
    {
        using var filing = await Filing.OpenAsync(app);
        var (declaration, request) = (filing.Valid(), TestData.RequestId());
        var first = await filing.SubmitAsync(declaration, request);
        var again = await filing.SubmitAsync(declaration, request);
        Assert.Equal(first.Body, again.Body);

        var other = await filing.SubmitAsync(declaration.Set("references[0]", "OTHER"), request);
        Assert.StartsWith("request.id_reused", Assert.Single(other.ErrorsOf("submitDeclaration")));
    }

    [Fact]
    public async Task Somebody_who_may_only_look_cannot_submit()
    {
        using var filing = await Filing.OpenAsync(app);
        var colleague = await app.Data.ColleagueAsync(filing.Account, AccountRole.Browser);
        using var browser = await filing.AsAsync(colleague);
        Assert.StartsWith("access.not_allowed", Assert.Single((await browser.SubmitAsync(filing.Valid())).ErrorsOf("submitDeclaration")));
        Assert.StartsWith("access.not_allowed", Assert.Single((await browser.SaveAsync(filing.Valid())).ErrorsOf("saveDraft")));
    }

    [Fact]
    public async Task Somebody_else_cannot_submit_for_the_account()
    {
        using var filing = await Filing.OpenAsync(app);
        using var stranger = await filing.AsAsync(await app.Data.PersonAsync());
        Assert.StartsWith("access.not_allowed", Assert.Single((await stranger.SubmitAsync(filing.Valid())).ErrorsOf("submitDeclaration")));
    }

    [Fact]
    public async Task Fifty_at_once_get_fifty_numbers_from_one()
    {
        using var filing = await Filing.OpenAsync(app);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => filing.SubmitAsync(filing.Valid())));

        var numbers = answers.Select(a => ProofOfReport.Parse(a.Text("submitDeclaration.declaration.proofOfReport")!)).ToList();
        Assert.Equal(Enumerable.Range(1, 50).Select(n => (long)n), numbers.Select(n => n.Sequence).Order());
    }
}
