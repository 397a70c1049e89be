using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDeclarationsTests(CersApp app)
{
    [Fact]
    public async Task The_history_is_paged_newest_first()
    {
        using var filing = await Filing.OpenAsync(app);
        for (var i = 0; i < 3; i++)
        {
            Assert.Empty((await filing.SubmitAsync(filing.Valid())).ErrorsOf("submitDeclaration"));
        }

        const string Page = "pageInfo { hasNextPage endCursor } nodes { proofOfReport totalFobValue lineCount }";
        var first = await filing.AskAsync($"declarations(first: 2) {{ {Page} }}");
        Assert.EndsWith("3", first.Text("viewer.businessAccount.declarations.nodes.0.proofOfReport"), StringComparison.Ordinal);
        Assert.EndsWith("2", first.Text("viewer.businessAccount.declarations.nodes.1.proofOfReport"), StringComparison.Ordinal);
        Assert.Equal("206400", first.Text("viewer.businessAccount.declarations.nodes.0.totalFobValue")!.Split('.')[0]);

        var second = await filing.AskAsync($"declarations(first: 2, after: \"{first.Text("viewer.businessAccount.declarations.pageInfo.endCursor")}\") {{ {Page} }}");
        Assert.EndsWith("1", second.Text("viewer.businessAccount.declarations.nodes.0.proofOfReport"), StringComparison.Ordinal);
        Assert.Equal("False", second.Text("viewer.businessAccount.declarations.pageInfo.hasNextPage"));
    }

    [Fact]
    public async Task The_history_ends_at_the_newest_499()
    {
        using var filing = await Filing.OpenAsync(app);
        Assert.Empty((await filing.SubmitAsync(filing.Valid())).ErrorsOf("submitDeclaration"));

        // To file five hundred takes minutes: copies stand for them.
        await app.Database.ExecuteAsync(
            """
            insert into declarations.declarations select copy.*
            from declarations.declarations d, generate_series(1, 499) n, lateral jsonb_populate_record(
                null::declarations.declarations,
                to_jsonb(d) || jsonb_build_object('id', gen_random_uuid(), 'proof_of_report', null, 'accepted_at', d.accepted_at + make_interval(secs => n))) copy
            where d.account_id = $1
            """,
            filing.Account.Id.Value);
        await app.Database.ExecuteAsync(
            """
            insert into declarations.submission_history (account_id, accepted_at, declaration_id, received_on)
            select account_id, accepted_at, id, received_on from declarations.declarations where account_id = $1 on conflict do nothing
            """,
            filing.Account.Id.Value);
        var shown = 0;
        string? cursor = null;
        do
        {
            var after = cursor is null ? "" : $", after: \"{cursor}\"";
            var page = await filing.AskAsync($"declarations(first: 50{after}) {{ pageInfo {{ hasNextPage endCursor }} nodes {{ acceptedAt }} }}");
            shown += page["viewer.businessAccount.declarations.nodes"].GetArrayLength();
            cursor = page.Text("viewer.businessAccount.declarations.pageInfo.hasNextPage") == "True" ? page.Text("viewer.businessAccount.declarations.pageInfo.endCursor") : null;
        }
        while (cursor is not null && shown < 1000);

        Assert.Equal(499, shown);
    }
}
