using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDeclarationNewsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Whatever_the_feed_says_an_account_sees_its_own_declarations_alone()
    {
        using var filing = await Filing.OpenAsync(app);
        using var stranger = await Filing.OpenAsync(app);
        var number = ProofOfReport.Parse((await filing.AcceptedAsync()).Number);
        var id = await app.Database.ScalarAsync<Guid>("select id from declarations.declarations where proof_of_report = $1", number.Value);
        var (mine, theirs) = (filing.Account, stranger.Account);
        var item = new NewsItem(mine.Id, null, number.Date, id, number, 1, DeclarationStatus.Original, app.Clock.GetUtcNow());

        Assert.Equal(number, (await app.SendAsync(mine.Owner.Actor, new GetDeclarationNews(mine.Id, item)))!.Declaration.ProofOfReport);

        // Misled in three ways: as the stranger's own, as another's, and as filed for the stranger.
        Assert.Null(await app.SendAsync(theirs.Owner.Actor, new GetDeclarationNews(theirs.Id, item with { Account = theirs.Id })));
        Assert.Null(await app.SendAsync(theirs.Owner.Actor, new GetDeclarationNews(theirs.Id, item)));
        Assert.Null(await app.SendAsync(theirs.Owner.Actor, new GetDeclarationNews(theirs.Id, item with { ClientsNumber = theirs.BusinessNumber })));
    }
}
