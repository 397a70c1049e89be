using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class DeleteOldDraftTests(CersApp app)
{
    /// <summary>What it does, <see cref="EndOldDraftsTests"/> tell.</summary>
    [Fact]
    public async Task Nobody_sends_it_from_outside()
    {
        using var filing = await Filing.OpenAsync(app);
        var id = Guid.Parse((await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id")!);

        var refused = await app.Door.SendAsync(filing.Account.Owner.Actor, new DeleteOldDraft(filing.Account.Id, id), TestContext.Current.CancellationToken);

        Assert.IsType<NotAllowed>(Assert.Single(refused.Errors));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from declarations.drafts where id = $1", id));
    }
}
