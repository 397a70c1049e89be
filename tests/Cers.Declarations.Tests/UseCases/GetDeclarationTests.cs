using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDeclarationTests(CersApp app)
{
    [Fact]
    public async Task A_declaration_is_found_by_its_number_by_everyone_who_may_look()
    {
        using var filing = await Filing.OpenAsync(app);
        var number = (await filing.SubmitAsync(filing.Valid())).Text("submitDeclaration.declaration.proofOfReport");
        using var colleague = await filing.AsAsync(await app.Data.ColleagueAsync(filing.Account, AccountRole.Browser));
        var answer = await colleague.AskAsync($"declaration(proofOfReport: \"{number}\") {{ proofOfReport consignee {{ name }} lines {{ hsCode fobValue }} }}");
        Assert.Equal(number, answer.Text("viewer.businessAccount.declaration.proofOfReport"));
        Assert.Equal("03072100", answer.Text("viewer.businessAccount.declaration.lines.1.hsCode"));
    }

    [Fact]
    public async Task Another_account_s_number_is_as_unknown()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var number = (await filing.SubmitAsync(filing.Valid())).Text("submitDeclaration.declaration.proofOfReport");
        var theirs = await other.AskAsync($"declaration(proofOfReport: \"{number}\") {{ proofOfReport }}");
        var unknown = await other.AskAsync("declaration(proofOfReport: \"AA0001202611241\") { proofOfReport }");
        Assert.Null(theirs.Text("viewer.businessAccount.declaration"));
        Assert.Equal(unknown.Body, theirs.Body);
    }
}
