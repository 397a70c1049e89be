using System.Text.Json.Nodes;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class SaveDraftTests(CersApp app)
{
    [Fact]
    public async Task Anything_may_be_missing_in_a_draft()
    {
        using var filing = await Filing.OpenAsync(app);
        var answer = await filing.SaveAsync([]);
        Assert.Equal("1", answer.Text("saveDraft.draft.version"));
        Assert.Equal(filing.Account.Owner.Urn.Value, answer.Text("saveDraft.draft.changedBy"));
    }

    [Fact]
    public async Task A_draft_is_saved_with_its_faults_and_clean_text()
    {
        using var filing = await Filing.OpenAsync(app);
        var answer = await filing.SaveAsync(new JsonObject().Set("shipment.vesselName", "  MV   Baltic ").Set("lines", new JsonArray(new JsonObject { ["hsCode"] = "1.2" })));
        Assert.Equal("MV Baltic", answer.Text("saveDraft.draft.declaration.shipment.vesselName"));
        Assert.Equal("12", answer.Text("saveDraft.draft.declaration.lines.0.hsCode"));
    }

    [Fact]
    public async Task Whoever_saw_an_older_version_does_not_overwrite_the_newer()
    {
        using var filing = await Filing.OpenAsync(app);
        var id = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id");
        Assert.Equal("2", (await filing.SaveAsync(filing.Valid(), id, 1)).Text("saveDraft.draft.version"));
        Assert.StartsWith("declarations.draft_changed", Assert.Single((await filing.SaveAsync(filing.Valid(), id, 1)).ErrorsOf("saveDraft")));
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_is_refused()
    {
        using var filing = await Filing.OpenAsync(app);
        var id = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => filing.SaveAsync(filing.Valid(), id, 1)));
        Assert.Single(answers, a => a.ErrorsOf("saveDraft").Count == 0);
    }

    [Fact]
    public async Task A_null_character_is_refused_where_it_stands()
    {
        using var filing = await Filing.OpenAsync(app);
        var answer = await filing.SaveAsync(new JsonObject().Set("references", new JsonArray("a", "b\0c")));
        Assert.Equal("declarations.null_character|[\"input\",\"declaration\",\"references\",\"1\"]", Assert.Single(answer.ErrorsOf("saveDraft")));
    }

    [Fact]
    public async Task Another_account_s_draft_is_as_unknown()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var id = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id");
        var theirs = await other.SaveAsync(other.Valid(), id, 1);
        var unknown = await other.SaveAsync(other.Valid(), Guid.CreateVersion7().ToString(), 1);
        Assert.StartsWith("access.not_allowed", Assert.Single(theirs.ErrorsOf("saveDraft")));
        Assert.Equal(unknown.Body, theirs.Body);
    }
}
