using System.IO.Compression;
using System.Text;
using Cers.Declarations.Domain.Bulk;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Bulk;

public sealed class CsvArchiveReaderTests
{
    private static readonly (string Name, Action<Dictionary<string, string>> Change, int Line, string? Field, string Rule)[] Cases =
    [
        ("no headers.csv", f => f.Remove("headers.csv"), 1, null, "BLK-FIL-007"),
        ("another file", f => f["readme.txt"] = "hello", 1, null, "BLK-FIL-007"),
        ("an unknown column", f => f["details.csv"] = f["details.csv"].Replace("hsCode", "hsColour", StringComparison.Ordinal), 1, "hsColour", "BLK-FIL-007"),
        ("an open quote", f => f["details.csv"] += "\"", 4, null, "BLK-FIL-007"),
        ("a row of nobody", f => f["details.csv"] += "NOBODY" + new string(',', 12) + "\r\n", 4, "senderReference", "BLK-FIL-008"),
        ("no details of the second", f => f["details.csv"] = Lines(f, "details.csv", 0, 1), 3, null, "BLK-REC-004"),
        ("a cell too many", f => f["details.csv"] = f["details.csv"].TrimEnd() + ",x\r\n", 3, null, "BLK-REC-003"),
        ("a figure with a sign", f => f["details.csv"] = Replaced(f["details.csv"], 2, "fobValue", "-1"), 3, "fobValue", "BLK-FLD-001"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_fault_is_told_alone_at_its_line_and_field(string name)
    {
        var one = Cases.Single(c => c.Name == name);
        var files = await FilesAsync();
        one.Change(files);
        var reading = await BulkSamples.ReadAsync(Packed(files), BulkFormat.Csv);
        Assert.Equal([(one.Line, one.Field, one.Rule)], reading.Told);
    }

    [Fact]
    public async Task What_is_no_archive_is_refused() =>
        Assert.Equal([(1, null, "BLK-FIL-007")], (await BulkSamples.ReadAsync("PK no archive", BulkFormat.Csv)).Told);

    [Fact]
    public async Task What_unpacks_to_more_than_four_megabytes_is_refused_without_being_unpacked()
    {
        var files = await FilesAsync();
        files["references.csv"] = "senderReference,referenceNumber\r\n" + string.Concat(Enumerable.Repeat("É11-1," + new string('x', 94) + "\r\n", 1_000_000));
        var packed = Packed(files);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = await BulkSamples.ReadAsync(packed, BulkFormat.Csv);
        Assert.Equal("BLK-FIL-002", Assert.Single(reading.File.Faults).RuleId);
        Assert.InRange(packed.Length, 1, 2_000_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 40_000_000);
    }

    [Fact]
    public async Task A_bad_byte_refuses_the_file_at_its_line()
    {
        var files = await FilesAsync();
        var packed = Packed(files, f => f.Key == "details.csv" ? [.. Encoding.UTF8.GetBytes(f.Value), 0xE9, 0x0D] : Encoding.UTF8.GetBytes(f.Value));
        Assert.Equal([(4, null, "BLK-FIL-003")], (await BulkSamples.ReadAsync(packed, BulkFormat.Csv)).Told);
    }

    private static async Task<Dictionary<string, string>> FilesAsync()
    {
        var declarations = new[] { 11, 12 }.Select((seed, i) => GeneratedFile.Declaration(seed, i + 1)).Select(d => d with { Content = d.Content! with { Lines = [d.Content.Lines![0]], Permits = null, Containers = null } });
        using var archive = new ZipArchive(new MemoryStream(await GeneratedFile.WriteAsync(BulkFormat.Csv, declarations)));
        var files = new Dictionary<string, string>();
        foreach (var entry in archive.Entries)
        {
            using var text = new StreamReader(await entry.OpenAsync());
            files[entry.FullName] = await text.ReadToEndAsync();
        }

        return files;
    }

    private static byte[] Packed(Dictionary<string, string> files, Func<KeyValuePair<string, string>, byte[]>? bytes = null)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var content = archive.CreateEntry(file.Key).Open();
                content.Write(bytes?.Invoke(file) ?? Encoding.UTF8.GetBytes(file.Value));
            }
        }

        return packed.ToArray();
    }

    private static string Lines(Dictionary<string, string> files, string name, params int[] kept)
    {
        var lines = files[name].Split("\r\n");
        return string.Concat(kept.Select(k => lines[k] + "\r\n"));
    }

    private static string Replaced(string csv, int line, string column, string value)
    {
        var lines = csv.Split("\r\n");
        var at = Array.IndexOf(lines[0].Split(','), column);
        // The generated words have a comma of their own, in quotes.
        var cells = lines[line].Replace(", lot", " lot", StringComparison.Ordinal).Split(',');
        cells[at] = value;
        lines[line] = string.Join(',', cells);
        return string.Join("\r\n", lines);
    }
}
