using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class StartAmendmentTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task It_is_a_draft_that_holds_what_was_last_declared()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        await filing.AmendAsync(number, 1, declaration.Set("consignee.name", "Bremen Fisch GmbH"), "07");

        Assert.StartsWith("DEC-AMD-007", Assert.Single((await filing.StartAmendmentAsync(number, 1)).ErrorsOf("startAmendment")));
        var draft = (await filing.StartAmendmentAsync(number, 2))["startAmendment.draft"];

        Assert.Equal((number, 2, 1), (draft.GetProperty("amends").GetString(), draft.GetProperty("amendsVersion").GetInt32(), draft.GetProperty("version").GetInt32()));
        Assert.Equal("Bremen Fisch GmbH", draft.GetProperty("declaration").GetProperty("consignee").GetProperty("name").GetString());
        Assert.Equal(
            number, (await filing.AskAsync("drafts(first: 1) { nodes { amends } }")).Text("viewer.businessAccount.drafts.nodes.0.amends"));
    }

    [Fact]
    public async Task A_declaration_has_one_at_a_time()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, _) = await filing.AcceptedAsync();

        var answers = await Task.WhenAll(filing.StartAmendmentAsync(number, 1), filing.StartAmendmentAsync(number, 1));

        Assert.Equal(["declarations.amendment_in_work|[\"input\",\"proofOfReport\"]"], answers.SelectMany(a => a.ErrorsOf("startAmendment")));
        var draft = answers.Single(a => a.ErrorsOf("startAmendment").Count == 0).Text("startAmendment.draft.id");
        Assert.Empty((await filing.DeleteAsync(draft, 1)).ErrorsOf("deleteDraft"));
        Assert.Empty((await filing.StartAmendmentAsync(number, 1)).ErrorsOf("startAmendment"));
    }

    [Fact]
    public async Task Another_account_s_number_is_as_unknown_and_who_may_only_look_cannot()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var (number, _) = await filing.AcceptedAsync();
        using var browser = await filing.AsAsync(await app.Data.ColleagueAsync(filing.Account, AccountRole.Browser));

        var theirs = await other.StartAmendmentAsync(number, 1);
        Assert.StartsWith("access.not_allowed", Assert.Single(theirs.ErrorsOf("startAmendment")));
        Assert.Equal((await other.StartAmendmentAsync("AA0001202611241", 1)).Body, theirs.Body);
        Assert.StartsWith("access.not_allowed", Assert.Single((await browser.StartAmendmentAsync(number, 1)).ErrorsOf("startAmendment")));
    }
}
