using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cers.ModuleKit.Audit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.ModuleKit.Tests.Audit;

public sealed class AuditExportTests(Platform platform) : IClassFixture<Platform>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Written from the description in docs/operations-keys-and-audit.md, with nothing of the product's code.</summary>
    [Fact]
    public async Task An_export_is_verified_by_its_description_alone()
    {
        await platform.WriteAsync(4);
        await platform.SealAllAsync();
        await platform.WriteAsync(4);
        await platform.SealAllAsync();
        using var file = new MemoryStream();
        var (seals, entries) = await platform.Services.GetRequiredService<AuditExport>().WriteAsync(file, 1, long.MaxValue, Ct);

        Assert.Equal((seals, entries), Verify(Encoding.UTF8.GetString(file.ToArray())));
        Assert.Equal(await platform.Database.ScalarAsync<long>("select count(*) from platform.audit_entries"), entries);
        Assert.Throws<InvalidDataException>(() => Verify(Encoding.UTF8.GetString(file.ToArray()).Replace("\"outcome\":\"done\"", "\"outcome\":\"fail\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_anchor_is_read_as_it_was_written()
    {
        await platform.WriteAsync(1);
        var chain = await platform.SealAllAsync();

        var anchor = AuditAnchor.Read((await platform.Services.GetRequiredService<AuditExport>().AnchorAsync(Ct))!.Write());

        Assert.Equal((chain.Last!.Number, chain.Last.Hash), (anchor!.Number, anchor.Hash));
        Assert.Equal(anchor.Hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(anchor.Text))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"format":"something else","number":1}""")]
    public void What_is_no_anchor_is_none(string text) => Assert.Null(AuditAnchor.Read(text));

    private static (long Seals, long Entries) Verify(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var keys = lines[0].GetProperty("publicKeys").EnumerateObject().ToDictionary(k => k.Name, k => Convert.FromBase64String(k.Value.GetString()!), StringComparer.Ordinal);
        var (seals, entries, previous) = (0L, 0L, new string('0', 64));
        var leaves = new Queue<(Guid Id, byte[] Hash)>();
        foreach (var line in lines.Skip(1))
        {
            if (line.TryGetProperty("seal", out var seal))
            {
                Require(leaves.Count == 0);
                var content = Encoding.UTF8.GetBytes(seal.GetProperty("text").GetString()!);
                var fields = seal.GetProperty("text").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToDictionary(l => l.Split(' ')[0], l => l[(l.IndexOf(' ') + 1)..], StringComparer.Ordinal);
                var packed = Convert.FromBase64String(seal.GetProperty("leaves").GetString()!);
                Require(Convert.ToHexStringLower(SHA256.HashData(content)) == seal.GetProperty("hash").GetString());
                Require(fields["previous"] == previous && fields["leaves"] == Convert.ToHexStringLower(SHA256.HashData(packed)));
                using var key = ECDsa.Create();
                key.ImportSubjectPublicKeyInfo(keys[fields["key"]], out _);
                Require(key.VerifyData(content, Convert.FromBase64String(seal.GetProperty("signature").GetString()!), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
                previous = seal.GetProperty("hash").GetString()!;
                var size = 48 + (4 * fields["columns"].Split(' ').Length);
                Require(packed.Length == size * int.Parse(fields["entries"], System.Globalization.CultureInfo.InvariantCulture));
                for (var at = 0; at < packed.Length; at += size)
                {
                    leaves.Enqueue((new Guid(packed.AsSpan(at, 16), bigEndian: true), packed[(at + 16)..(at + 48)]));
                }

                seals++;
            }
            else
            {
                var values = line.GetProperty("entry").EnumerateObject().Select(p => (p.Name, Value: p.Value.GetString()!)).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
                var form = "cers audit entry 1\n" + string.Concat(values.Select(v => $"{v.Name} {Encoding.UTF8.GetByteCount(v.Value)}:{v.Value}\n"));
                var (id, hash) = leaves.Dequeue();
                Require(id == Guid.Parse(values.Single(v => v.Name == "id").Value) && hash.AsSpan().SequenceEqual(SHA256.HashData(Encoding.UTF8.GetBytes(form))));
                entries++;
            }
        }

        Require(leaves.Count == 0);
        return (seals, entries);
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException();
        }
    }
}
