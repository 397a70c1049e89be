using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDeclarationRecordTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task What_happened_is_told_in_order_of_time()
    {
        using var filing = await Filing.OpenAsync(app);
        var number = await ChangedAsync(filing);

        var answer = await filing.AskAsync(
            $"declaration(proofOfReport: \"{number}\") {{ statusHistory {{ from to version by channel reason explanation afterWindow lateByMinutes acknowledged }} versions {{ version to }} }}");

        string Event(string from, string to, int version, string? reason, string? explanation) =>
            $"{{\"from\":{from},\"to\":\"{to}\",\"version\":{version},\"by\":\"{filing.Account.Owner.Urn}\",\"channel\":\"PORTAL\",\"reason\":{Json(reason)},\"explanation\":{Json(explanation)},\"afterWindow\":false,\"lateByMinutes\":0,\"acknowledged\":[]}}";
        Assert.Equal(
            $"[{Event("null", "ORIGINAL", 1, null, null)},{Event("\"ORIGINAL\"", "AMENDED", 2, "04", "The invoice was wrong.")},{Event("\"AMENDED\"", "AMENDED", 3, "07", null)},{Event("\"AMENDED\"", "VOIDED", 3, "52", null)}]",
            answer.Text("viewer.businessAccount.declaration.statusHistory"));
        Assert.Equal(
            "[{\"version\":1,\"to\":\"ORIGINAL\"},{\"version\":2,\"to\":\"AMENDED\"},{\"version\":3,\"to\":\"AMENDED\"}]",
            answer.Text("viewer.businessAccount.declaration.versions"));
    }

    [Fact]
    public async Task Each_version_is_read_and_any_two_are_compared()
    {
        using var filing = await Filing.OpenAsync(app);
        var number = await ChangedAsync(filing);

        var answer = await filing.AskAsync(
            $$"""
            declaration(proofOfReport: "{{number}}") {
              first: content(version: 1) { version declaration { consignee { name } lines { fobValue } } }
              second: content(version: 2) { declaration { consignee { name } lines { fobValue } } }
              none: content(version: 4) { version }
              whole: difference(from: 1, to: 3) { path old new name { en fr } }
              back: difference(from: 3, to: 2) { path old new }
              same: difference(from: 2, to: 2) { path }
              unknown: difference(from: 0, to: 3) { path }
            }
            """);

        const string At = "viewer.businessAccount.declaration.";
        Assert.Equal(("18900.00", "18950.00"), (answer.Text(At + "first.declaration.lines.1.fobValue"), answer.Text(At + "second.declaration.lines.1.fobValue")));
        Assert.Equal(
            "[{\"path\":\"declaration.consignee.name\",\"old\":\"Hamburg Seafood GmbH\",\"new\":\"Bremen Fisch GmbH\",\"name\":{\"en\":\"Consignee name\",\"fr\":\"Nom du destinataire\"}},"
            + "{\"path\":\"declaration.lines[1].fobValue\",\"old\":\"18900.00\",\"new\":\"18950.00\",\"name\":{\"en\":\"Value FOB place of exit\",\"fr\":\"Valeur FAB au lieu de sortie\"}}]",
            answer.Text(At + "whole"));
        Assert.Equal("[{\"path\":\"declaration.consignee.name\",\"old\":\"Bremen Fisch GmbH\",\"new\":\"Hamburg Seafood GmbH\"}]", answer.Text(At + "back"));
        Assert.Equal(("[]", null, null), (answer.Text(At + "same"), answer.Text(At + "unknown"), answer.Text(At + "none")));
    }

    [Fact]
    public async Task Another_account_finds_nothing_by_the_key()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var number = await ChangedAsync(filing);
        var id = await app.Database.ScalarAsync<Guid>("select id from declarations.declarations where proof_of_report = $1", number);

        foreach (var filedForMe in new[] { false, true })
        {
            var record = await app.SendAsync(
                other.Account.Owner.Actor, new GetDeclarationRecord(other.Account.Id, ProofOfReport.Parse(number).Date, id, filedForMe, [1, 2]));
            Assert.Empty(record.History);
            Assert.Empty(record.Versions);
        }
    }

    /// <summary>Amended twice, then voided.</summary>
    private static async Task<string> ChangedAsync(Filing filing)
    {
        var (number, declaration) = await filing.AcceptedAsync();
        Assert.Empty((await filing.AmendAsync(number, 1, declaration.Set("lines[1].fobValue", "18950.00"), "04", "The invoice was wrong.")).ErrorsOf("amendDeclaration"));
        Assert.Empty((await filing.AmendAsync(number, 2, declaration.Set("consignee.name", "Bremen Fisch GmbH"), "07")).ErrorsOf("amendDeclaration"));
        Assert.Empty((await filing.VoidAsync(number, 3, "52")).ErrorsOf("voidDeclaration"));
        return number;
    }

    private static string Json(string? text) => text is null ? "null" : $"\"{text}\"";
}
