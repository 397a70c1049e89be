using System.Text;
using Cers.Kernel;
using Xunit;

namespace Cers.BackOffice.Tests.Pages;

/// <summary>Each list as a file: what its page shows, in the language of the page.</summary>
[Collection(OfficeTests.Name)]
public sealed class ListFilesTests(OfficeApp app)
{
    [Theory]
    [InlineData("/registration/applications", "Numéro")]
    [InlineData("/registration/cases", "Dossier")]
    [InlineData("/registration/associations", "Fournisseur")]
    [InlineData("/registration/secrets", "Demande")]
    [InlineData("/registration/register", "Numéro d'entreprise")]
    [InlineData("/registration/activation-ids", "Entreprise")]
    [InlineData("/registration/forms", "Numéro")]
    [InlineData("/registration/register/imports", "Fichier")]
    [InlineData("/lookups/tables/HsExportCodes?search=homard", "Code de la table")]
    public async Task The_page_leads_to_its_list_as_a_file(string address, string heading)
    {
        using var officer = await app.AsPersonaAsync("supervisor-1", Language.Fr);
        var page = await officer.OpenAsync(address);
        var link = page.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Cette liste en fichier (CSV)").GetAttribute("href")!;

        using var answer = await officer.Client.GetAsync(new Uri(app.Address, link), TestContext.Current.CancellationToken);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        var lines = (await TextAsync(answer)).Split('\n');
        Assert.StartsWith(heading, lines[0].TrimStart('"'), StringComparison.Ordinal);
        Assert.True(lines.Length > 2, $"{address} has no rows");
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF');
}
