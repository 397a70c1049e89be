using System.IO.Compression;
using System.Text;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Rules;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Bulk;

/// <summary>Spoiled files: whatever comes, the readers give a verdict that names the place, in bounded memory, and no declaration is lost or made.</summary>
public sealed class BulkFuzzTests(ITestOutputHelper output)
{
    private static readonly int Files = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1" ? 100_000 : 5_000;

    // Of one reading, whatever its file: sixteen times the most that a file may have.
    private const long MostAllocated = 16L * BulkLayout.MostBytes;

    private static readonly string[] Placeholders = ["{field}", "{type}", "{actual}", "{expected}", "{min}", "{max}"];

    [Fact]
    public async Task No_spoiled_file_is_without_a_verdict_that_names_the_place()
    {
        var corpus = await CorpusAsync();
        var random = new Random(20261201);
        var (refusedFiles, declarations, refused, findings, most) = (0, 0, 0, 0, 0L);
        var rules = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Files; i++)
        {
            var (format, good) = corpus[random.Next(corpus.Count)];
            var spoiled = Spoil(random, format, good);
            var before = GC.GetAllocatedBytesForCurrentThread();
            BulkReading reading;
            try
            {
                reading = await BulkSamples.ReadAsync(spoiled, format);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"File {i}, {format}: {e.GetType().Name}", e);
            }

            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            Hold(i, format, spoiled, reading);
            refusedFiles += reading.File.Faults.Count > 0 ? 1 : 0;
            declarations += reading.Declarations.Count;
            refused += reading.Declarations.Count(d => d.Faults.Count > 0);
            foreach (var fault in reading.Faults)
            {
                findings++;
                rules[fault.RuleId] = rules.GetValueOrDefault(fault.RuleId) + 1;
            }
        }

        output.WriteLine($"{Files} files, {refusedFiles} refused as files; {declarations} declarations = {declarations - refused} accepted by the readers + {refused} refused, {findings} findings.");
        output.WriteLine($"At most {most / 1024.0 / 1024.0:F1} MB allocated by one reading.");
        output.WriteLine(string.Join(", ", rules.Select(r => $"{r.Key} {r.Value}")));
        Assert.InRange(most, 1, MostAllocated);
        Assert.True(refusedFiles > Files / 50 && refused > declarations / 50 && declarations - refused > declarations / 50 && rules.Count > 20, "The mutations test nothing.");
    }

    private static void Hold(int i, BulkFormat format, byte[] bytes, BulkReading reading)
    {
        var why = $"file {i}, {format}";
        Assert.True(reading.File.Declarations == reading.Declarations.Count, why);
        Assert.Equal(Enumerable.Range(1, reading.Declarations.Count), reading.Declarations.Select(d => d.Ordinal));
        foreach (var fault in reading.File.Faults.Concat(reading.Declarations.SelectMany(d => d.Faults)))
        {
            Assert.True(fault.Line >= 1 && fault.Message.En.Length > 0 && fault.Message.Fr.Length > 0 && !Placeholders.Any((fault.Message.En + fault.Message.Fr).Contains), $"{why}: {fault}");
            Assert.True(fault.Field is not null || fault.RuleId.StartsWith("BLK-FIL", StringComparison.Ordinal) || fault.RuleId.StartsWith("BLK-REC", StringComparison.Ordinal), $"{why}: {fault}");
            Assert.True(fault.Start is not null == (fault.Field is not null && format == BulkFormat.FixedWidth), $"{why}: {fault}");
            Assert.True((fault.Value?.Length ?? 0) <= BulkFinding.LongestValue && fault.Value?.Any(char.IsControl) != true && fault.SenderReference?.Any(char.IsControl) != true, $"{why}: {fault}");
        }

        // Accepted with something to judge, or refused with a reason: nothing between.
        Assert.True(reading.Declarations.All(d => d.Faults.Count > 0 || d is { Content: not null, Places: not null, SenderReference: not null }), why);
        if (reading.File.Faults.Count == 0 && format != BulkFormat.Csv)
        {
            var text = Encoding.UTF8.GetString(bytes);
            var lines = (text.StartsWith('\uFEFF') ? text[1..] : text).Split('\n');
            var there = format == BulkFormat.FixedWidth ? lines.Count(l => l.StartsWith('H')) : lines.Length - (lines[^1].Length == 0 ? 1 : 0);
            Assert.True(there == reading.Declarations.Count, $"{why}: {there} in, {reading.Declarations.Count} out");
        }

        // Rules meet what the readers let through; what they find has its place.
        if (i % 20 == 0)
        {
            foreach (var declaration in reading.Declarations.Where(d => d.Content is not null))
            {
                var judgement = new Judgement(Declarations.Domain.Elements.Normalization.Clean(declaration.Content!), TestTables.All, Judged.Rights, Judged.Rights, BulkSamples.Now, Judged.Amount);
                RuleSet.Judge(judgement);
                Assert.All(declaration.Tell(judgement.Findings), f => Assert.True(f.Line >= 1, why));
            }
        }
    }

    private static async Task<IReadOnlyList<(BulkFormat, byte[])>> CorpusAsync()
    {
        var corpus = new List<(BulkFormat, byte[])>();
        corpus.AddRange(BulkSamples.Names.Select(n => (BulkFormat.FixedWidth, BulkSamples.Bytes($"{n}.txt"))));
        for (var seed = 0; seed < 12; seed++)
        {
            var declarations = Enumerable.Range(1, 1 + (seed % 4)).Select(i => GeneratedFile.Declaration((seed * 17) + i, i)).ToList();
            foreach (var format in Enum.GetValues<BulkFormat>())
            {
                corpus.Add((format, await GeneratedFile.WriteAsync(format, declarations)));
            }
        }

        return corpus;
    }

    private static byte[] Spoil(Random random, BulkFormat format, byte[] good)
    {
        // An archive is spoiled from outside, or its files are and it is packed again.
        if (format != BulkFormat.Csv || random.Next(4) == 0)
        {
            return Spoil(random, good);
        }

        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (var old = new ZipArchive(new MemoryStream(good)))
        {
            foreach (var entry in old.Entries)
            {
                using var text = new MemoryStream();
                using var from = entry.Open();
                from.CopyTo(text);
                using var to = archive.CreateEntry(entry.FullName).Open();
                to.Write(random.Next(2) == 0 ? text.ToArray() : Spoil(random, text.ToArray()));
            }
        }

        return packed.ToArray();
    }

    private static byte[] Spoil(Random random, byte[] good)
    {
        var bytes = good.ToList();
        for (var times = 1 + random.Next(3); times > 0; times--)
        {
            bytes = Once(random, bytes);
        }

        return [.. bytes];
    }

    private static List<byte> Once(Random random, List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(13))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 2:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + random.Next(40)));
                return bytes;
            case 3:
                bytes.InsertRange(at, Enumerable.Repeat((byte)0, 1 + random.Next(3)));
                return bytes;
            case 4:
                bytes.InsertRange(random.Next(2) == 0 ? 0 : at, [0xEF, 0xBB, 0xBF]);
                return bytes;
            case 5:
                return [.. bytes.Take(at)];
            case 6:
                return random.Next(3) switch
                {
                    0 => [.. Encoding.Latin1.GetBytes(Encoding.UTF8.GetString([.. bytes]))],
                    1 => [.. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString([.. bytes]))],
                    _ => [.. Encoding.UTF8.GetBytes(Encoding.Latin1.GetString([.. bytes]))],
                };
            case 7 when random.Next(20) == 0:
                bytes.InsertRange(at, Enumerable.Repeat((byte)"x {["[random.Next(4)], 1 + random.Next(5_000_000)));
                return bytes;
            default:
                return Lines(random, bytes);
        }
    }

    private static List<byte> Lines(Random random, List<byte> bytes)
    {
        var lines = Encoding.Latin1.GetString([.. bytes]).Split('\n').ToList();
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(8))
        {
            case 0:
                lines.RemoveAt(one);
                break;
            case 1:
                lines.Insert(one, lines[other]);
                break;
            case 2:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 3:
                lines.Insert(one, "");
                break;
            case 4:
                lines[one] = lines[one].EndsWith('\r') ? lines[one][..^1] : lines[one] + "\r";
                break;
            case 5:
                lines[one] = lines[one][..random.Next(lines[one].Length + 1)];
                break;
            case 6 when lines[one].Length > 0:
                var at = random.Next(lines[one].Length);
                lines[one] = lines[one][..at] + "Y9.-\"{\u0001 é"[random.Next(9)] + lines[one][(at + 1)..];
                break;
            default:
                lines.InsertRange(one, Enumerable.Repeat(lines[other], random.Next(1, random.Next(30) == 0 && lines[other].Length < 4_000 ? 1200 : 4)));
                break;
        }

        return [.. Encoding.Latin1.GetBytes(string.Join('\n', lines))];
    }
}
