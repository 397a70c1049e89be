using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDraftTests(CersApp app)
{
    [Fact]
    public async Task Another_account_s_draft_is_as_unknown()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var id = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id");
        Assert.Equal("1", (await filing.AskAsync($"draft(id: \"{id}\") {{ version }}")).Text("viewer.businessAccount.draft.version"));
        Assert.Null((await other.AskAsync($"draft(id: \"{id}\") {{ version }}")).Text("viewer.businessAccount.draft"));
    }
}
