using System.IO.Compression;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.ModuleKit.Files;

namespace Cers.Declarations.Data;

/// <summary>
/// The records of a period as a ZIP: a JSON document each, and a manifest with the SHA-256 of each at its end, so that what broke off is seen to be incomplete. Read some at
/// a time and written as it is read: no more than that is in memory, and no transaction waits for a slow receiver. Who asked is asked for anew with each page.
/// </summary>
internal sealed class ArchiveFile(IDoor door, TimeProvider clock) : MadeFile
{
    public const string FileName = "declarations.archive";
    public const string Format = "cers archive 1";

    // Documents of 999 lines and several versions are large.
    private const int AtATime = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    public override string Name => FileName;

    public override async Task<Result<FileToSend>> OpenAsync(string subject, CancellationToken ct)
    {
        var period = ArchivePeriod.Parse(subject);
        var first = await PageAsync(period, filedForMe: false, after: null, ct);
        return first.IsSuccess
            ? new FileToSend($"archive-{period.Days.Replace("/", "-to-", StringComparison.Ordinal)}.zip", "application/zip", null, (to, stop) => WriteAsync(period, to, stop))
            : first.As<FileToSend>();
    }

    private async Task WriteAsync(ArchivePeriod period, Stream to, CancellationToken ct)
    {
        var entries = new List<ManifestEntry>();

        // An entry is compressed into memory and then sent: ZipArchive closes its entries synchronously, which a response does not allow.
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await using var zip = new ZipArchive(pipe.Writer.AsStream(), ZipArchiveMode.Create);
        foreach (var filedForMe in new[] { false, true })
        {
            for (string? after = null; ;)
            {
                var page = await PageAsync(period, filedForMe, after, ct);
                if (!page.IsSuccess)
                {
                    throw new InvalidOperationException($"The archive ends here: {page.Errors[0].Code}.");
                }

                foreach (var declaration in page.Value.Items.Select(i => i.Value))
                {
                    entries.Add(Add(zip, declaration, filedForMe ? period.Account : null));
                    await SendAsync(pipe.Reader, to, ct);
                }

                if (!page.Value.HasNext)
                {
                    break;
                }

                after = page.Value.Items[^1].Key;
            }
        }

        var now = clock.GetUtcNow();
        Add(zip, "manifest.json", now, JsonSerializer.SerializeToUtf8Bytes(new Manifest(Format, period.From, period.To, now, entries.Count, entries), Json));
        End(zip);
        await SendAsync(pipe.Reader, to, ct);
    }

    private static ManifestEntry Add(ZipArchive zip, ArchivedDeclaration declaration, AccountId? exporter)
    {
        var header = declaration.Header;
        var name = $"{(exporter is null ? "filed" : "filed-for-us")}/{header.ProofOfReport}.json";
        var content = JsonSerializer.SerializeToUtf8Bytes(ArchiveDocument.Of(declaration, exporter), Json);
        Add(zip, name, header.AcceptedAt, content);
        return new ManifestEntry(name, header.ProofOfReport.Value, header.Status, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static void Add(ZipArchive zip, string name, DateTimeOffset at, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = OttawaTime.From(at);
        using var stream = entry.Open();
        stream.Write(content);
    }

    /// <summary>Writes the list of entries, without which it is no archive: not where it broke off.</summary>
    private static void End(ZipArchive zip) => zip.Dispose();

    private static async Task SendAsync(PipeReader written, Stream to, CancellationToken ct)
    {
        if (written.TryRead(out var read))
        {
            foreach (var piece in read.Buffer)
            {
                await to.WriteAsync(piece, ct);
            }

            written.AdvanceTo(read.Buffer.End);
        }
    }

    private Task<Result<Page<ArchivedDeclaration>>> PageAsync(ArchivePeriod period, bool filedForMe, string? after, CancellationToken ct) =>
        door.SendAsync(new GetArchive(period.Account, period.From, period.To, filedForMe, new PageRequest(AtATime, after)), ct);

    /// <param name="From">The first Ottawa day of receipt.</param>
    private sealed record Manifest(string Format, DateOnly From, DateOnly To, DateTimeOffset MadeAt, int Declarations, IReadOnlyList<ManifestEntry> Files);

    private sealed record ManifestEntry(string Name, string ProofOfReport, DeclarationStatus Status, long Size, string Sha256);
}
