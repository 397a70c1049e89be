using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class RequestArchiveTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Request = "mutation ($input: RequestArchiveInput!) { requestArchive(input: $input) { fileTicket { ticket expiresAt } errors { ... on Error { code path } } } }";

    [Fact]
    public async Task Everything_is_in_it_once_voided_purged_and_filed_by_a_provider_and_the_manifest_proves_it()
    {
        var (provider, client) = (await app.Data.ProviderOpenedAsync("Portage Customs Brokers Inc."), await app.Data.AccountOpenedAsync("Kelp Harvest Ltd."));
        await app.Data.ClientAddedAsync(provider, client);
        using var csp = await Filing.OfAsync(app, provider);
        using var exporter = await Filing.OfAsync(app, client);
        var (voided, _) = await exporter.AcceptedAsync();
        var (purged, declaration) = await exporter.AcceptedAsync(d => d.Set("shipment.transportDocumentNumber", "NLS2").Set("consignee.name", "Kælp & Søn « A/S »"));
        await exporter.VoidAsync(voided, 1);
        await exporter.AmendAsync(purged, 1, declaration.Set("shipment.vesselName", "MV Other"));
        var byProvider = (await csp.SubmitAsync(csp.Valid().Set("exporter.businessNumber", client.BusinessNumber.Value).Set("shipment.transportDocumentNumber", "NLS3"))).Text("submitDeclaration.declaration.proofOfReport")!;
        await app.Database.ExecuteAsync("delete from declarations.history");
        await app.Database.ExecuteAsync("update declarations.filed_for set left_history_at = now()");

        using var zip = await DownloadAsync(exporter);

        Assert.Equal(
            [$"filed/{voided}.json", $"filed/{purged}.json", $"filed-for-us/{byProvider}.json", "manifest.json"], zip.Entries.Select(e => e.FullName));
        var manifest = Read(zip, "manifest.json");
        Assert.Equal(("cers archive 1", 3), ((string?)manifest["format"], (int)manifest["declarations"]!));
        Assert.Equal(["VOIDED", "AMENDED", "ORIGINAL"], manifest["files"]!.AsArray().Select(f => (string?)f!["status"]));
        foreach (var file in manifest["files"]!.AsArray())
        {
            var content = BytesOf(zip, (string)file!["name"]!);
            Assert.Equal(((long)content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), ((long)file["size"]!, (string)file["sha256"]!));
        }

        var record = Read(zip, $"filed/{purged}.json");
        Assert.Equal(["MV Baltic Dawn", "MV Other"], record["versions"]!.AsArray().Select(v => (string?)v!["declaration"]!["shipment"]!["vesselName"]));
        Assert.Equal("Kælp & Søn « A/S »", (string?)record["versions"]![0]!["declaration"]!["consignee"]!["name"]);
        Assert.Equal(["ORIGINAL", "AMENDED"], record["statusHistory"]!.AsArray().Select(e => (string?)e!["to"]));
        Assert.Equal(["ORIGINAL", "VOIDED"], Read(zip, $"filed/{voided}.json")["statusHistory"]!.AsArray().Select(e => (string?)e!["to"]));

        using var filed = await DownloadAsync(csp);
        Assert.Equal([$"filed/{byProvider}.json", "manifest.json"], filed.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task Another_exporter_s_number_in_a_finding_is_not_in_it_and_more_than_a_page_is_whole()
    {
        var (provider, client) = (await app.Data.ProviderOpenedAsync(), await app.Data.AccountOpenedAsync());
        await app.Data.ClientAddedAsync(provider, client);
        using var csp = await Filing.OfAsync(app, provider);
        using var exporter = await Filing.OfAsync(app, client);
        var (hidden, declaration) = await exporter.AcceptedAsync();
        object[] verified = [new { ruleId = "DEC-DUP-001", reason = "Another shipment." }, new { ruleId = "DEC-REF-002", reason = "Another shipment." }];
        var answer = await csp.SubmitAsync(declaration.Set("exporter.businessNumber", client.BusinessNumber.Value), acknowledgements: verified);
        var filed = answer.Text("submitDeclaration.declaration.proofOfReport") ?? throw new InvalidOperationException(answer.Body);

        using var ofProvider = await DownloadAsync(csp);
        using var ofExporter = await DownloadAsync(exporter);
        Assert.DoesNotContain(hidden, Read(ofProvider, $"filed/{filed}.json").ToJsonString(), StringComparison.Ordinal);
        Assert.Contains($"See {hidden}.", Read(ofExporter, $"filed-for-us/{filed}.json").ToJsonString(), StringComparison.Ordinal);

        using var many = await Filing.OfAsync(app, await ManyReports.AccountAsync(app, 45));
        var last = OttawaTime.Today(app.Clock);
        using var zip = await DownloadAsync(many, last.AddYears(-1).AddDays(1), last);
        var numbers = await app.Database.RowsAsync(
            "select proof_of_report from declarations.declarations where account_id = $1 and received_on > $2 order by accepted_at, id", many.Account.Id.Value, last.AddYears(-1));
        Assert.Equal(numbers.Select(n => $"filed/{n}.json").Append("manifest.json"), zip.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task Periods_and_roles_are_judged_and_the_trail_says_of_which_days_it_was_asked_for()
    {
        using var filing = await Filing.OpenAsync(app);
        Assert.Equal(["declarations.days_backward|[\"input\",\"to\"]"], (await AskAsync(filing, "2026-11-03", "2026-11-02")).ErrorsOf("requestArchive"));
        Assert.Equal(["declarations.archive_too_long|[\"input\",\"to\"]"], (await AskAsync(filing, "2025-11-03", "2026-11-03")).ErrorsOf("requestArchive"));
        Assert.Empty((await AskAsync(filing, "2025-11-03", "2026-11-02")).ErrorsOf("requestArchive"));
        Assert.Empty((await AskAsync(filing, "9999-01-01", "9999-12-31")).ErrorsOf("requestArchive"));
        Assert.Contains("archive 2025-11-03/2026-11-02", await app.Database.RowsAsync(
            "select subject from platform.audit_entries where message = $1 and account_id = $2 and outcome = 'done'", nameof(RequestArchive), filing.Account.Id.Value));

        using var user = await filing.AsAsync(await app.Data.ColleagueAsync(filing.Account, AccountRole.User));
        Assert.Contains("NotAllowed", (await user.Client.GraphQLAsync(
            "mutation ($input: RequestArchiveInput!) { requestArchive(input: $input) { errors { __typename } } }", Input(filing, "2026-11-03", "2026-11-03"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_ends_with_the_right_that_it_came_from()
    {
        using var filing = await Filing.OpenAsync(app);
        var colleague = await app.Data.ColleagueAsync(filing.Account, AccountRole.ProxyOwner);
        using var proxy = await filing.AsAsync(colleague);
        var ticket = (await AskAsync(proxy, "2026-11-03", "2026-11-03")).Text("requestArchive.fileTicket.ticket");
        using (var stolen = await filing.Client.Client.GetAsync($"/files/{ticket}", TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.NotFound, stolen.StatusCode);
        }

        await app.Database.ExecuteAsync("update identity.memberships set role = 'User' where person_id = $1", colleague.Actor.Person!.Value.Value);
        await app.Database.ExecuteAsync("select platform.signal('access', '')");
        using var late = await proxy.Client.Client.GetAsync($"/files/{ticket}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
    }

    [Fact]
    public async Task A_program_takes_it_away_by_its_scope()
    {
        using var filing = await Filing.OpenAsync(app);
        await filing.AcceptedAsync();
        using var archivist = await ProgramAsync(filing, MachineScope.ArchiveRead);
        using var reader = await ProgramAsync(filing, MachineScope.DeclarationsRead);
        var today = Day(OttawaTime.Today(app.Clock));

        using var zip = await DownloadAsync(archivist, filing, today, today);
        Assert.Equal(2, zip.Entries.Count);
        Assert.Contains("AUTH_NOT_AUTHORIZED", (await reader.GraphQLAsync(Request, Input(filing, today, today))).Body, StringComparison.Ordinal);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static object Input(Filing filing, string from, string to) => new { input = new { accountId = filing.Id, clientRequestId = TestData.RequestId(), from, to } };

    private static Task<GraphQLAnswer> AskAsync(Filing filing, string from, string to) => filing.Client.GraphQLAsync(Request, Input(filing, from, to));

    private static byte[] BytesOf(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var read = new MemoryStream();
        stream.CopyTo(read);
        return read.ToArray();
    }

    private static JsonNode Read(ZipArchive zip, string name) => JsonNode.Parse(BytesOf(zip, name))!;

    private Task<ZipArchive> DownloadAsync(Filing filing, DateOnly? from = null, DateOnly? to = null)
    {
        var today = OttawaTime.Today(app.Clock);
        return DownloadAsync(filing.Client, filing, Day(from ?? today), Day(to ?? today));
    }

    private static async Task<ZipArchive> DownloadAsync(Browser client, Filing filing, string from, string to)
    {
        var asked = await client.GraphQLAsync(Request, Input(filing, from, to));
        var ticket = asked.Text("requestArchive.fileTicket.ticket") ?? throw new InvalidOperationException(asked.Body);
        using var answer = await client.Client.GetAsync($"/files/{ticket}", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/zip", null), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentLength));
        Assert.Equal($"archive-{from}-to-{to}.zip", answer.Content.Headers.ContentDisposition?.FileName);
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }

    private async Task<Browser> ProgramAsync(Filing filing, MachineScope scope) => await app.ApiAsync(await app.Data.MachineAsync(filing.Account, scope));
}
