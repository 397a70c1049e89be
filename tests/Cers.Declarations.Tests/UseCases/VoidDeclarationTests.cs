using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class VoidDeclarationTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_voided_declaration_keeps_its_number_and_is_final()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        Assert.Empty((await filing.AmendAsync(number, 1, declaration.Set("relatedParties", true))).ErrorsOf("amendDeclaration"));
        var draft = (await filing.StartAmendmentAsync(number, 2)).Text("startAmendment.draft.id");

        var answer = await filing.VoidAsync(number, 2, "52");

        Assert.Empty(answer.ErrorsOf("voidDeclaration"));
        Assert.Equal(
            (number, "VOIDED", "2"),
            (answer.Text("voidDeclaration.declaration.proofOfReport"), answer.Text("voidDeclaration.declaration.status"), answer.Text("voidDeclaration.declaration.version")));
        Assert.Equal("VOIDED", (await filing.AskAsync($"declaration(proofOfReport: \"{number}\") {{ status }}")).Text("viewer.businessAccount.declaration.status"));
        Assert.Null((await filing.AskAsync($"draft(id: \"{draft}\") {{ version }}")).Text("viewer.businessAccount.draft"));

        string[] final = ["DEC-AMD-006|[\"input\",\"proofOfReport\"]"];
        Assert.Equal(final, (await filing.VoidAsync(number, 2)).ErrorsOf("voidDeclaration"));
        Assert.Equal(final, (await filing.AmendAsync(number, 2, declaration.Set("relatedParties", false))).ErrorsOf("amendDeclaration"));
        Assert.Equal(final, (await filing.StartAmendmentAsync(number, 2)).ErrorsOf("startAmendment"));
    }

    [Fact]
    public async Task What_the_rules_say_is_told_with_the_input_at_fault()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, _) = await filing.AcceptedAsync();
        Assert.Equal(["DEC-VOI-001|[\"input\",\"reason\"]"], (await filing.VoidAsync(number, 1, null)).ErrorsOf("voidDeclaration"));
        Assert.Equal(["DEC-VOI-001|[\"input\",\"reason\"]"], (await filing.VoidAsync(number, 1, "01")).ErrorsOf("voidDeclaration"));
        Assert.Equal(["DEC-AMD-003|[\"input\",\"explanation\"]"], (await filing.VoidAsync(number, 1, "99")).ErrorsOf("voidDeclaration"));
        Assert.Equal(["DEC-AMD-007|[\"input\",\"version\"]"], (await filing.VoidAsync(number, 0)).ErrorsOf("voidDeclaration"));
        Assert.StartsWith("declarations.explanation", Assert.Single((await filing.VoidAsync(number, 1, "99", "A line\nand another")).ErrorsOf("voidDeclaration")));
    }

    [Fact]
    public async Task What_was_declared_is_not_judged_again()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, _) = await filing.AcceptedAsync();
        await app.Database.ExecuteAsync("update declarations.versions set content = content - 'certifier' where declaration_id = (select id from declarations.declarations where proof_of_report = $1)", number);
        Assert.Empty((await filing.VoidAsync(number, 1)).ErrorsOf("voidDeclaration"));
    }

    [Fact]
    public async Task After_the_window_the_owner_explains_and_a_user_may_not()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, _) = await filing.AcceptedAsync();
        using var user = await filing.AsAsync(await app.Data.ColleagueAsync(filing.Account, AccountRole.User));
        await filing.AgeAsync(number, 91);

        Assert.StartsWith("declarations.window_over", Assert.Single((await user.VoidAsync(number, 1, "51", "The buyer went out of business.")).ErrorsOf("voidDeclaration")));
        Assert.Equal(["DEC-VOI-002|[\"input\",\"explanation\"]"], (await filing.VoidAsync(number, 1)).ErrorsOf("voidDeclaration"));
        Assert.Empty((await filing.VoidAsync(number, 1, "51", "The buyer went out of business.")).ErrorsOf("voidDeclaration"));
    }

    [Fact]
    public async Task A_report_that_has_left_the_history_comes_back_for_thirty_days_when_it_is_voided()
    {
        var account = await ManyReports.AccountAsync(app, 1);
        using var filing = await Filing.OfAsync(app, account);
        var (number, _) = await filing.AcceptedAsync();
        var (inWork, _) = await filing.AcceptedAsync();
        var draft = await filing.StartAmendmentAsync(inWork, 1);
        Assert.Empty(draft.ErrorsOf("startAmendment"));
        await ManyReports.AddAsync(app, account, 499);
        await ManyReports.PurgeAsync(app);
        Assert.DoesNotContain(number, await ManyReports.InHistoryAsync(app, account));
        Assert.Contains(inWork, await ManyReports.InHistoryAsync(app, account));

        // One that only its amendment in work had kept is looked for as well.
        Assert.Empty((await filing.VoidAsync(number, 1)).ErrorsOf("voidDeclaration"));
        Assert.Empty((await filing.VoidAsync(inWork, 1)).ErrorsOf("voidDeclaration"));

        await ManyReports.PurgeAsync(app);
        var history = await ManyReports.InHistoryAsync(app, account);
        Assert.Equal((499, inWork, number), (history.Count, history[^2], history[^1]));
        Assert.Equal(
            $"[{{\"proofOfReport\":\"{inWork}\"}},{{\"proofOfReport\":\"{number}\"}}]",
            (await filing.AskAsync("declarations(first: 3, where: { status: VOIDED }) { nodes { proofOfReport } }")).Text("viewer.businessAccount.declarations.nodes"));

        await ManyReports.LeaveAfterThirtyDaysAsync(app, account, inWork, number);
    }

    [Fact]
    public async Task Of_an_amendment_and_a_void_at_once_one_hears_that_the_other_was_faster()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();

        var amend = filing.AmendAsync(number, 1, declaration.Set("relatedParties", true));
        var voiding = filing.VoidAsync(number, 1);
        await Task.WhenAll(amend, voiding);

        var refused = Assert.Single([.. (await amend).ErrorsOf("amendDeclaration"), .. (await voiding).ErrorsOf("voidDeclaration")]);
        Assert.Matches("^DEC-AMD-00[67]", refused);
    }

    [Fact]
    public async Task Another_account_s_number_is_as_unknown_and_who_may_only_look_cannot()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var (number, _) = await filing.AcceptedAsync();
        using var browser = await filing.AsAsync(await app.Data.ColleagueAsync(filing.Account, AccountRole.Browser));

        var theirs = await other.VoidAsync(number, 1);
        Assert.StartsWith("access.not_allowed", Assert.Single(theirs.ErrorsOf("voidDeclaration")));
        Assert.Equal((await other.VoidAsync("AA0001202611241", 1)).Body, theirs.Body);
        Assert.StartsWith("access.not_allowed", Assert.Single((await browser.VoidAsync(number, 1)).ErrorsOf("voidDeclaration")));
    }
}
