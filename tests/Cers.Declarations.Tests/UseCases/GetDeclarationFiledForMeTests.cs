using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDeclarationFiledForMeTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task The_exporter_reads_it_by_its_number_and_nobody_else_does_by_this_way()
    {
        var provider = await app.Data.ProviderOpenedAsync();
        var client = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(provider, client);
        using var filing = await Filing.OfAsync(app, provider);
        using var exporter = await Filing.OfAsync(app, client);
        using var stranger = await Filing.OpenAsync(app);
        var number = (await filing.SubmitAsync(filing.Valid().Set("exporter.businessNumber", client.BusinessNumber.Value))).Text("submitDeclaration.declaration.proofOfReport")!;
        var own = (await exporter.SubmitAsync(exporter.Valid())).Text("submitDeclaration.declaration.proofOfReport")!;

        Assert.Equal(provider.LegalName, (await exporter.AskAsync(Field(number))).Text("viewer.businessAccount.declarationFiledForMe.serviceProvider.name"));
        Assert.Null((await exporter.AskAsync($"declaration(proofOfReport: \"{number}\") {{ proofOfReport }}")).Text("viewer.businessAccount.declaration"));
        Assert.Null((await exporter.AskAsync(Field(own))).Text("viewer.businessAccount.declarationFiledForMe"));
        foreach (var other in new[] { filing, stranger })
        {
            Assert.Null((await other.AskAsync(Field(number))).Text("viewer.businessAccount.declarationFiledForMe"));
        }
    }

    private static string Field(string number) => $"declarationFiledForMe(proofOfReport: \"{number}\") {{ proofOfReport serviceProvider {{ name }} lines {{ hsCode }} }}";
}
