using System.Security.Cryptography;
using System.Text;
using Cers.Kernel;
using Cers.Messaging.Files;
using Cers.ModuleKit.Files;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.ModuleKit.Tests.Files;

/// <summary>What is read and not kept is received as strictly as an upload.</summary>
public sealed class FileReaderTests(Platform platform) : IClassFixture<Platform>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_read_once_and_no_piece_of_it_is_kept()
    {
        var file = new PassingFile("../Déclaration.pdf", new MemoryStream(FileDesk.Pdf));

        var (name, content, sha256) = (await ReadAsync(file)).Value;

        Assert.Equal(("Déclaration.pdf", 0), (name, content.Position));
        Assert.Equal(FileDesk.Pdf, content.ToArray());
        Assert.Equal(SHA256.HashData(FileDesk.Pdf), sha256);
        Assert.Equal(0, await platform.Database.ScalarAsync<long>("select (select count(*) from platform.files) + (select count(*) from platform.file_chunks)"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(file));
    }

    [Fact]
    public async Task One_that_is_too_large_is_cut_off_while_it_comes()
    {
        var endless = new Endless(long.MaxValue);

        Assert.Equal("files.too_large", FileDesk.CodeOf(await ReadAsync(new PassingFile("a.txt", endless), "trial.scribbles")));
        Assert.InRange(endless.Given, 100_001, 400_000);
    }

    [Fact]
    public async Task What_an_upload_is_refused_for_refuses_it()
    {
        Assert.Equal("files.infected", FileDesk.CodeOf(await ReadAsync(Of(Encoding.ASCII.GetBytes(new string('a', 65_530) + FakeClamd.Eicar)))));
        Assert.Equal("files.wrong_kind", FileDesk.CodeOf(await ReadAsync(Of("MZ\0"u8.ToArray()))));
        Assert.Equal("files.empty", FileDesk.CodeOf(await ReadAsync(Of([]))));
        using var unscanned = platform.AnotherHost();
        Assert.Equal("files.not_scanned", FileDesk.CodeOf(await unscanned.Services.GetRequiredService<FileReader>().ReadAsync(Of(FileDesk.Pdf), FileDesk.Purpose, Ct)));
    }

    private static PassingFile Of(byte[] content) => new("file.pdf", new MemoryStream(content));

    private Task<Result<ReadFile>> ReadAsync(PassingFile file, string purpose = FileDesk.Purpose) =>
        platform.Services.GetRequiredService<FileReader>().ReadAsync(file, purpose, Ct);
}
