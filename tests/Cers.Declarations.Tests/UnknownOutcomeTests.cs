using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>The connection to the database breaks at the commit: nobody knows what happened until the client asks again.</summary>
public sealed class UnknownOutcomeTests(ProxiedApp app) : IClassFixture<ProxiedApp>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_request_id_again_ends_with_one_declaration_and_its_number(bool committed)
    {
        using var filing = await Filing.OpenAsync(app);
        await filing.SubmitAsync(filing.Valid());
        var (request, declaration) = (TestData.RequestId(), filing.Valid());
        await using var held = await app.HoldDeliveriesAsync();
        var cut = app.Proxy.CutAtCommit(reachesServer: committed);

        var lost = await filing.SubmitAsync(declaration, request);

        await cut.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.NotEmpty(lost.Codes);
        Assert.Equal(committed ? 2 : 1, await CountAsync(filing));
        var again = (await filing.SubmitAsync(declaration, request)).Text("submitDeclaration.declaration.proofOfReport");
        var thrice = (await filing.SubmitAsync(declaration, request)).Text("submitDeclaration.declaration.proofOfReport");
        Assert.NotNull(again);
        Assert.Equal(again, thrice);
        Assert.Equal(2, await CountAsync(filing));
        Assert.Equal(0L, await app.Database.ScalarAsync<long>("select count(*) from platform.audit_entries where account_id = $1 and outcome = 'failed'", filing.Account.Id.Value));
    }

    private async Task<int> CountAsync(Filing filing) =>
        (int)await app.Database.ScalarAsync<long>("select count(*) from declarations.declarations where account_id = $1", filing.Account.Id.Value);
}
