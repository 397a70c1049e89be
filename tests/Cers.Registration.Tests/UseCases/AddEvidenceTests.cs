using System.Net;
using Cers.Kernel;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class AddEvidenceTests(CasesApp app)
{
    private const string Ticket = "mutation ($input: RequestEvidenceUploadInput!) { requestEvidenceUpload(input: $input) { fileTicket { ticket } errors { ... on Error { code path } } } }";
    private const string Add = "mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { errors { ... on Error { code path } } } }";
    private const string Download = "mutation ($input: RequestEvidenceDownloadInput!) { requestEvidenceDownload(input: $input) { fileTicket { ticket } errors { ... on Error { code path } } } }";

    private const string Files =
        "query ($number: BusinessNumber!, $case: String!) { viewer { businessAccount(businessNumber: $number) { designationCaseFiles(number: $case) { id name kind size } } } }";

    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task A_file_goes_in_by_ticket_over_HTTP_and_comes_out_for_owners_proxies_and_officers_only()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.OpenedAsync(account);
        using var owner = await app.AsPersonaAsync(account.Owner.Persona);
        var id = await owner.AccountIdAsync(account.BusinessNumber);
        var ticket = (await owner.GraphQLAsync(Ticket, new { input = new { accountId = id, number, clientRequestId = TestData.RequestId() } })).Text("requestEvidenceUpload.fileTicket.ticket")!;
        using var form = new MultipartFormDataContent { { new StringContent(ticket), "ticket" }, { new ByteArrayContent(CaseDesk.Pdf), "file", "mandate <1>.pdf" } };
        using var sent = await owner.Client.PostAsync("/files", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        using var kept = System.Text.Json.JsonDocument.Parse(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var file = kept.RootElement.GetProperty("id").GetGuid();

        var added = await owner.GraphQLAsync(Add, new { input = new { accountId = id, number, fileId = file, clientRequestId = TestData.RequestId() } });

        Assert.Empty(added.ErrorsOf("addEvidence"));
        var files = await owner.GraphQLAsync(Files, new Dictionary<string, object> { ["number"] = account.BusinessNumber.Value, ["case"] = number });
        Assert.Equal((file.ToString(), "application/pdf"), (files.Text("viewer.businessAccount.designationCaseFiles.0.id"), files.Text("viewer.businessAccount.designationCaseFiles.0.kind")));
        var back = (await owner.GraphQLAsync(Download, new { input = new { accountId = id, number, fileId = file, clientRequestId = TestData.RequestId() } })).Text("requestEvidenceDownload.fileTicket.ticket");
        Assert.Equal(CaseDesk.Pdf, await owner.Client.GetByteArrayAsync($"/files/{back}", TestContext.Current.CancellationToken));

        var proxy = await app.Data.ColleagueAsync(account, AccountRole.ProxyOwner);
        var user = await app.Data.ColleagueAsync(account, AccountRole.User);
        var stranger = await desk.ExporterAsync();
        Assert.Empty(await desk.CodesAsync(proxy.Actor, new IssueDownloadTicket(file)));
        Assert.Empty(await desk.CodesAsync(desk.Officer, new IssueDownloadTicket(file)));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(user.Actor, new IssueDownloadTicket(file)));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(stranger.Owner.Actor, new IssueDownloadTicket(file)));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("Rita", StaffRole.RegistrationOfficer), new IssueDownloadTicket(file)));
    }

    [Fact]
    public async Task The_eleventh_file_and_somebody_elses_are_refused_and_not_attached()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.OpenedAsync(account);
        for (var i = 0; i < 10; i++)
        {
            var kept = await desk.UploadedAsync(account.Owner.Actor, account.Id, number);
            await app.SendAsync(account.Owner.Actor, new AddEvidence(account.Id, number, kept.Id, null));
        }

        var eleventh = await desk.UploadedAsync(account.Owner.Actor, account.Id, number);
        Assert.Equal(["registration.case_too_many_files file"], await desk.CodesAsync(account.Owner.Actor, new AddEvidence(account.Id, number, eleventh.Id, null)));
        Assert.Equal("Kept", await app.Database.ScalarAsync<string>("select state from platform.files where id = $1", eleventh.Id));
        Assert.Equal(10, (await desk.CaseAsync(number)).Files.Count);

        var other = await desk.ProviderAsync();
        var theirs = await desk.OpenedAsync(other);
        Assert.Equal(["files.unknown file"], await desk.CodesAsync(other.Owner.Actor, new AddEvidence(other.Id, theirs, eleventh.Id, null)));
    }
}
