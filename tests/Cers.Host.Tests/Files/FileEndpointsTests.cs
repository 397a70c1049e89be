using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.ModuleKit.Files;
using Cers.Testing;
using Cers.Testing.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Host.Tests.Files;

public sealed class FileEndpointsTests(FileEndpointsTests.AppWithFiles app) : IClassFixture<FileEndpointsTests.AppWithFiles>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[2_000_000]];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_goes_in_by_a_form_and_comes_out_as_an_attachment()
    {
        using var browser = await app.AsPersonaAsync("officer-1");
        var (status, kept) = await UploadAsync(browser, await TicketAsync(), Pdf, "Été \"à l'aide\"; x.pdf");
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(("application/pdf", Pdf.Length, false), (kept.GetProperty("kind").GetString(), kept.GetProperty("size").GetInt32(), kept.GetProperty("scanned").GetBoolean()));

        var ticket = (await app.SendAsync(await app.Data.ActorAsync("officer-1"), new IssueDownloadTicket(kept.GetProperty("id").GetGuid()))).Ticket;
        using var answer = await browser.Client.GetAsync($"/files/{ticket}", Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Été à l'aide x.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["sandbox; default-src 'none'"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync($"/files/{ticket}", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_ticket_is_somebody_s_own()
    {
        using var browser = await app.AsPersonaAsync("officer-1");
        using var other = await app.AsPersonaAsync("officer-2");
        using var nobody = app.Browser();
        var ticket = await TicketAsync();

        Assert.Equal((HttpStatusCode.NotFound, "files.ticket_not_good"), await CodeAsync(other, ticket, Pdf));
        Assert.Equal((HttpStatusCode.Unauthorized, "access.not_signed_in"), await CodeAsync(nobody, ticket, Pdf));
        Assert.Equal(HttpStatusCode.Created, (await UploadAsync(browser, ticket, Pdf, "a.pdf")).Status);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_in_the_caller_s_language()
    {
        using var browser = await app.AsPersonaAsync("officer-1", Language.Fr);

        var (status, problem) = await UploadAsync(browser, await TicketAsync(), [.. Pdf, .. new byte[2_000_000]], "a.pdf");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        var error = problem.GetProperty("errors")[0];
        Assert.Equal(("files.too_large", "file"), (error.GetProperty("code").GetString(), error.GetProperty("path").GetString()));
        Assert.StartsWith("Le fichier est trop volumineux", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_no_pdf()
    {
        using var browser = await app.AsPersonaAsync("officer-1");

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "files.wrong_kind"), await CodeAsync(browser, await TicketAsync(), "MZ\0\0"u8.ToArray()));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("nothing")]
    public async Task A_form_without_ticket_and_file_is_refused(string field)
    {
        using var browser = await app.AsPersonaAsync("officer-1");
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(Pdf), field, "a.pdf");
        using var json = JsonContent();

        using var answer = await browser.Client.PostAsync("/files", form, Ct);
        using var noForm = await browser.Client.PostAsync("/files", json, Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("files.form_not_valid", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, noForm.StatusCode);
    }

    private static StringContent JsonContent() => new("{}", System.Text.Encoding.UTF8, "application/json");

    private static async Task<(HttpStatusCode Status, string? Code)> CodeAsync(Browser browser, string ticket, byte[] content)
    {
        var (status, problem) = await UploadAsync(browser, ticket, content, "a.pdf");
        return (status, problem.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> UploadAsync(Browser browser, string ticket, byte[] content, string name)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(ticket), "ticket");
        var file = new ByteArrayContent(content);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileNameStar = name };
        form.Add(file);
        using var answer = await browser.Client.PostAsync("/files", form, Ct);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        return (answer.StatusCode, document.RootElement.Clone());
    }

    private async Task<string> TicketAsync() => (await app.SendAsync(await app.Data.ActorAsync("officer-1"), new IssueUploadTicket("test.papers", null))).Ticket;

    /// <summary>The application with one purpose of files.</summary>
    public sealed class AppWithFiles : CersApp
    {
        protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<FilePurpose, Papers>();
    }

    private sealed class Papers : FilePurpose
    {
        public override string Name => "test.papers";

        public override long MostBytes => 3_000_000;

        public override int MostWaiting => 50;

        public override IReadOnlySet<FileKind> Kinds { get; } = new HashSet<FileKind> { FileKind.Pdf };

        public override ValueTask<bool> MayUploadAsync(Actor actor, string? subject, CancellationToken ct) => new(true);

        public override ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, CancellationToken ct) => new(file.UploadedBy == actor.Key);
    }
}
