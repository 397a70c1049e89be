using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class DeleteDraftTests(CersApp app)
{
    [Fact]
    public async Task A_deleted_draft_is_gone()
    {
        using var filing = await Filing.OpenAsync(app);
        var id = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id");
        Assert.StartsWith("declarations.draft_changed", Assert.Single((await filing.DeleteAsync(id, 2)).ErrorsOf("deleteDraft")));
        Assert.Empty((await filing.DeleteAsync(id, 1)).ErrorsOf("deleteDraft"));
        Assert.StartsWith("access.not_allowed", Assert.Single((await filing.DeleteAsync(id, 1)).ErrorsOf("deleteDraft")));
    }
}
