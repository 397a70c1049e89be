using Cers.Declarations.Domain;
using Cers.Declarations.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetSubmittedDeclarationTests(CersApp app)
{
    [Fact]
    public async Task It_is_the_account_s_only()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var owner = filing.Account.Owner.Actor;
        Assert.Empty((await filing.SubmitAsync(filing.Valid())).ErrorsOf("submitDeclaration"));
        var row = (await app.SendAsync(owner, new GetDeclarations(filing.Account.Id, HistoryFilter.None, HistoryOrder.NewestFirst, new(1), false))).Page.Items[0].Value;

        var found = await app.SendAsync(owner, new GetSubmittedDeclaration(filing.Account.Id, row.ProofOfReport.Date, row.Id));
        Assert.Equal(row.ProofOfReport, found!.ProofOfReport);
        Assert.Null(await app.SendAsync(other.Account.Owner.Actor, new GetSubmittedDeclaration(other.Account.Id, row.ProofOfReport.Date, row.Id)));
    }
}
