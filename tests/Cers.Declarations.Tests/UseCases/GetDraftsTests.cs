using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDraftsTests(CersApp app)
{
    [Fact]
    public async Task Drafts_are_listed_last_changed_first()
    {
        using var filing = await Filing.OpenAsync(app);
        var older = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id");
        var newer = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id");
        await filing.SaveAsync(filing.Valid(), older, 1);
        var answer = await filing.AskAsync("drafts { nodes { id version } }");
        Assert.Equal(older, answer.Text("viewer.businessAccount.drafts.nodes.0.id"));
        Assert.Equal(newer, answer.Text("viewer.businessAccount.drafts.nodes.1.id"));
    }
}
