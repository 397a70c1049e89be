using Cers.Declarations.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class ListLegalHoldsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Those_in_place_are_listed_last_placed_first_and_lifted_ones_when_asked()
    {
        var supervisor = await app.Data.ActorAsync("supervisor-1");
        var first = await app.SendAsync(supervisor, new PlaceLegalHold("AA0001202611234", null, "The court asked for it."));
        var second = await app.SendAsync(supervisor, new PlaceLegalHold(null, "123456782RM0001", "An inquiry goes on."));
        await app.SendAsync(supervisor, new LiftLegalHold(first.Id, "The case has ended."));

        var row = Assert.Single(await ListAsync(withLifted: false));
        Assert.Equal((second.Id, null, "123456782RM0001", "An inquiry goes on."), (row.Id, row.ProofOfReport, row.ExporterBusinessNumber, row.Reason));
        var all = await ListAsync(withLifted: true);
        Assert.Equal([second.Id, first.Id], all.Select(r => r.Id));
        Assert.Equal(("AA0001202611234", "The case has ended."), (all[1].ProofOfReport, all[1].LiftedBecause));

        async Task<IReadOnlyList<LegalHoldRow>> ListAsync(bool withLifted) =>
            [.. (await app.SendAsync(supervisor, new ListLegalHolds(withLifted, new(10)))).Items.Select(i => i.Value)];
    }
}
