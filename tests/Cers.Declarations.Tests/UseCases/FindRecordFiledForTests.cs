using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class FindRecordFiledForTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task An_exporter_reads_what_became_of_what_was_filed_in_its_name()
    {
        var provider = await app.Data.ProviderOpenedAsync();
        var client = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(provider, client);
        using var filing = await Filing.OfAsync(app, provider);
        using var exporter = await Filing.OfAsync(app, client);
        var (number, declaration) = await filing.AcceptedAsync(d => d.Set("exporter.businessNumber", client.BusinessNumber.Value));
        await filing.AmendAsync(number, 1, declaration.Set("lines[1].fobValue", "18950.00"));

        var answer = await exporter.AskAsync(
            $$"""
            declarationFiledForMe(proofOfReport: "{{number}}") {
              statusHistory { to by } content(version: 1) { declaration { lines { fobValue } } } difference(from: 1, to: 2) { path }
            }
            """);

        const string At = "viewer.businessAccount.declarationFiledForMe.";
        Assert.Equal(
            $"[{{\"to\":\"ORIGINAL\",\"by\":\"{provider.Owner.Urn}\"}},{{\"to\":\"AMENDED\",\"by\":\"{provider.Owner.Urn}\"}}]", answer.Text(At + "statusHistory"));
        Assert.Equal("18900.00", answer.Text(At + "content.declaration.lines.1.fobValue"));
        Assert.Equal("[{\"path\":\"declaration.lines[1].fobValue\"}]", answer.Text(At + "difference"));
    }
}
