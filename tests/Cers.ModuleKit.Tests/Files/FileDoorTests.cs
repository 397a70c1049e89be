using System.Security.Cryptography;
using System.Text;
using Cers.Messaging.Files;
using Cers.ModuleKit.Tests.Trial;
using Cers.Testing;
using Xunit;

namespace Cers.ModuleKit.Tests.Files;

public sealed class FileDoorTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FileDesk desk = new(platform);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_goes_in_comes_out_byte_for_byte_with_its_hash()
    {
        var me = Platform.Someone();
        var kept = await desk.KeptAsync(me, name: "Déclaration d'août.pdf");
        Assert.Equal(("Déclaration d'août.pdf", "application/pdf", FileDesk.Pdf.Length, true), (kept.Name, kept.Kind, kept.Size, kept.Scanned));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(FileDesk.Pdf)), kept.Sha256);

        var ticket = (await platform.SendAsync(me, new IssueDownloadTicket(kept.Id))).Value.Ticket;
        var file = (await desk.DownloadAsync(me, ticket)).Value;
        using var read = new MemoryStream();
        await file.WriteAsync(read, Ct);

        Assert.Equal(FileDesk.Pdf, read.ToArray());
        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await desk.DownloadAsync(me, ticket)));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_cut_off_while_it_comes_and_nothing_is_left()
    {
        var me = Platform.Someone();
        var endless = new Endless(long.MaxValue);

        var refused = await desk.UploadAsync(me, await desk.TicketAsync(me, "trial.scribbles"), endless);

        Assert.Equal("files.too_large", FileDesk.CodeOf(refused));
        Assert.InRange(endless.Given, 100_001, 400_000);
        Assert.Equal((0, 0), await desk.LeftAsync(me));
        Assert.Contains("DropUpload|done|", await platform.AuditOfAsync(me));
    }

    [Theory]
    [InlineData("MZ\u0090\0\u0003 a program")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml a workbook")]
    [InlineData("<?xml version=\"1.0\"?><a/>")]
    [InlineData("text with \u0000 inside")]
    [InlineData("GIF89a")]
    public async Task Content_that_the_purpose_does_not_take_is_refused_whatever_its_name(string content)
    {
        var me = Platform.Someone();

        var refused = await desk.UploadAsync(me, await desk.TicketAsync(me), Encoding.Latin1.GetBytes(content), "honest.pdf");

        // GIF89a is harmless text to who reads no GIF.
        Assert.Equal(content == "GIF89a" ? null : "files.wrong_kind", FileDesk.CodeOf(refused));
        Assert.Equal(content == "GIF89a" ? 1 : 0, (await desk.LeftAsync(me)).Files);
    }

    [Fact]
    public async Task Text_that_stops_being_text_is_refused_however_late()
    {
        var me = Platform.Someone();
        byte[] late = [.. Encoding.UTF8.GetBytes(new string('é', 100_000)), 0xFF, 0xFE];

        Assert.Equal("files.wrong_kind", FileDesk.CodeOf(await desk.UploadAsync(me, await desk.TicketAsync(me), late)));
        Assert.Equal("text/plain", (await desk.KeptAsync(me, late[..^2])).Kind);
        Assert.Equal("files.empty", FileDesk.CodeOf(await desk.UploadAsync(me, await desk.TicketAsync(me), [])));
    }

    [Fact]
    public async Task An_infected_file_is_refused_and_nothing_is_left()
    {
        var me = Platform.Someone();

        var refused = await desk.UploadAsync(me, await desk.TicketAsync(me), Encoding.ASCII.GetBytes(new string('a', 65_530) + FakeClamd.Eicar));

        Assert.Equal("files.infected", FileDesk.CodeOf(refused));
        Assert.Equal((0, 0), await desk.LeftAsync(me));
    }

    [Fact]
    public async Task A_scanner_that_breaks_off_or_is_away_keeps_nothing()
    {
        var me = Platform.Someone();
        platform.Clamd.Most = 1000;
        Assert.Equal("files.not_scanned", FileDesk.CodeOf(await desk.UploadAsync(me, await desk.TicketAsync(me), FileDesk.Pdf)));
        platform.Clamd.Most = long.MaxValue;

        using var another = platform.AnotherHost(scanner: "127.0.0.1:1");
        Assert.Equal("files.not_scanned", FileDesk.CodeOf(await desk.UploadAsync(me, await desk.TicketAsync(me), FileDesk.Pdf, host: another.Services)));
        Assert.Equal((0, 0), await desk.LeftAsync(me));
    }

    [Fact]
    public async Task Without_a_scanner_production_takes_what_needs_no_scan_and_development_says_not_scanned()
    {
        var me = Platform.Someone();
        using var production = platform.AnotherHost();
        using var development = platform.AnotherHost(environment: "Development");

        Assert.Equal("files.not_scanned", FileDesk.CodeOf(await desk.UploadAsync(me, await desk.TicketAsync(me), FileDesk.Pdf, host: production.Services)));
        Assert.False((await desk.UploadAsync(me, await desk.TicketAsync(me, "trial.scribbles"), "plain"u8.ToArray(), host: production.Services)).Value.Scanned);
        Assert.False((await desk.UploadAsync(me, await desk.TicketAsync(me), FileDesk.Pdf, host: development.Services)).Value.Scanned);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_and_uses_its_ticket_up()
    {
        var me = Platform.Someone();
        var ticket = await desk.TicketAsync(me);

        await Assert.ThrowsAsync<IOException>(() => desk.UploadAsync(me, ticket, new Endless(300_000, breaks: true)));

        Assert.Equal((0, 0), await desk.LeftAsync(me));
        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await desk.UploadAsync(me, ticket, FileDesk.Pdf)));
    }

    [Fact]
    public async Task Of_two_uploads_with_one_ticket_one_wins()
    {
        var me = Platform.Someone();
        var ticket = await desk.TicketAsync(me);

        var codes = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.UploadAsync(me, ticket, FileDesk.Pdf)))).Select(FileDesk.CodeOf).ToList();

        Assert.Single(codes, c => c is null);
        Assert.Equal(3, codes.Count(c => c == "files.ticket_not_good"));
        Assert.Equal(1, (await desk.LeftAsync(me)).Files);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\me\a.pdf", "a.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData("fdp.\u202Eexe", "fdp.exe")]
    [InlineData("Été \"2026\".pdf", "Été 2026.pdf")]
    public async Task A_name_is_a_label_and_never_a_path(string told, string kept)
    {
        var me = Platform.Someone();

        Assert.Equal(kept, (await desk.KeptAsync(me, name: told)).Name);
    }

    [Fact]
    public async Task A_hundred_megabytes_pass_both_ways_in_little_memory()
    {
        const long Size = 100_000_000;
        var me = Platform.Someone();
        var most = new Watermark();

        var kept = (await desk.UploadAsync(me, await desk.TicketAsync(me), new Endless(Size, watch: most))).Value;
        Assert.Equal(Size, kept.Size);

        var file = (await desk.DownloadAsync(me, (await platform.SendAsync(me, new IssueDownloadTicket(kept.Id))).Value.Ticket)).Value;
        await using var hashed = new CryptoStream(Stream.Null, SHA256.Create(), CryptoStreamMode.Write);
        await file.WriteAsync(new Endless(0, to: hashed, watch: most), Ct);

        // Live objects at any moment; the whole file would be twenty times as much.
        Assert.InRange(most.Bytes, 1, 50_000_000);
        Assert.Equal(Size, platform.Clamd.Seen > Size ? Size : platform.Clamd.Seen);
    }

    [Fact]
    public async Task Attached_once_it_stays_and_its_purpose_says_who_reads_it()
    {
        var (me, officer) = (Platform.Someone(), Platform.Someone(Kernel.StaffRole.TccuOfficer));
        var kept = await desk.KeptAsync(me);
        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(officer, new IssueDownloadTicket(kept.Id))));

        Assert.Equal("files.unknown", FileDesk.CodeOf(await platform.SendAsync(officer, new AttachEvidence(kept.Id, "7"))));
        Assert.True((await platform.SendAsync(me, new AttachEvidence(kept.Id, "7"))).IsSuccess);
        Assert.Equal("files.unknown", FileDesk.CodeOf(await platform.SendAsync(me, new AttachEvidence(kept.Id, "8"))));

        Assert.True((await platform.SendAsync(officer, new IssueDownloadTicket(kept.Id))).IsSuccess);
    }
}
