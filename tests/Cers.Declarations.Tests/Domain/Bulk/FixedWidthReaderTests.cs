using System.Text;
using Cers.Declarations.Domain.Bulk;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Bulk;

public sealed class FixedWidthReaderTests
{
    private static readonly string[] Good = BulkSamples.Text("bulk-good-1.txt").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static readonly (string Name, Func<List<string>, IEnumerable<string>> Change, int Line, string? Field, string Rule)[] Cases =
    [
        ("no header first", l => [.. l.Skip(1), .. l], 1, null, "BLK-FIL-005"),
        ("no declaration", l => [], 1, null, "BLK-FIL-004"),
        ("201 declarations", l => Enumerable.Range(0, 201).SelectMany(i => l.Select((t, n) => n == 0 ? Put(t, "senderReference", $"R{i}") : t)), 1001, null, "BLK-FIL-004"),
        ("unknown type", l => [.. l, "X" + l[4][1..]], 6, null, "BLK-REC-001"),
        ("short header", l => [l[0][..^1], .. l.Skip(1)], 1, null, "BLK-REC-002"),
        ("long detail", l => [l[0], l[1] + " ", .. l.Skip(2)], 2, null, "BLK-REC-003"),
        ("no detail", l => [l[0], .. l.Skip(3)], 1, null, "BLK-REC-004"),
        ("references in two groups", l => [.. l.Take(3), l[4], l[3], l[4]], 6, null, "BLK-REC-006"),
        ("blank line", l => [.. l, ""], 6, null, "BLK-REC-007"),
        ("blanks only", l => [.. l.Take(2), "    ", .. l.Skip(2)], 3, null, "BLK-REC-007"),
        ("1000 references", l => [.. l.Take(4), .. Enumerable.Repeat(l[4], 1000)], 1004, null, "BLK-REC-008"),
        ("a sign", l => [l[0], Put(l[1], "fobValue", "      -187500.00"), .. l.Skip(2)], 2, "fobValue", "BLK-FLD-001"),
        ("grouping", l => [l[0], Put(l[1], "fobValue", "      187 500.00"), .. l.Skip(2)], 2, "fobValue", "BLK-FLD-001"),
        ("too many decimals", l => [l[0], Put(l[1], "fobValue", "       18750.001"), .. l.Skip(2)], 2, "fobValue", "BLK-FLD-001"),
        ("number on the left", l => [l[0], Put(l[1], "fobValue", "187500.00       "), .. l.Skip(2)], 2, "fobValue", "BLK-FLD-001"),
        ("no such day", l => [Put(l[0], "exportDateTime", "202602301200"), .. l.Skip(1)], 1, "exportDateTime", "BLK-FLD-002"),
        ("no such hour in Ottawa", l => [Put(Put(l[0], "exportDateTime", "202703140230"), "exportOffset", "     "), .. l.Skip(1)], 1, "exportDateTime", "BLK-FLD-002"),
        ("no such offset", l => [Put(l[0], "exportOffset", "-1500"), .. l.Skip(1)], 1, "exportOffset", "BLK-FLD-002"),
        ("an offset without a time", l => [Put(l[0], "loadingDateTime", ""), .. l.Skip(1)], 1, "loadingOffset", "BLK-FLD-002"),
        ("leading blank", l => [Put(l[0], "consigneeCity", " Hamburg"), .. l.Skip(1)], 1, "consigneeCity", "BLK-FLD-003"),
        ("reserved", l => [.. l.Take(4), l[4][..^1] + "x"], 5, "reserved", "BLK-FLD-004"),
        ("a reference twice", l => [.. l, .. l], 6, "senderReference", "BLK-FLD-005"),
        ("French yes", l => [Put(l[0], "relatedParties", "O"), .. l.Skip(1)], 1, "relatedParties", "DEC-GEN-002"),
        ("no such processing", l => [Put(l[0], "processing", "X"), .. l.Skip(1)], 1, "processing", "DEC-GEN-002"),
        ("no such permit type", l => [.. l.Take(3), "PX" + "P-1".PadRight(91), .. l.Skip(3)], 4, "permitType", "DEC-GEN-002"),
        ("no reference", l => [Put(l[0], "senderReference", ""), .. l.Skip(1)], 1, "senderReference", "DEC-GEN-001"),
        ("a blank reference number", l => [.. l.Take(4), "R".PadRight(46)], 5, "referenceNumber", "DEC-GEN-001"),
        ("an acknowledgement without reason", l => [Put(l[0], "acknowledgeVerify", "Y"), .. l.Skip(1)], 1, "acknowledgeReason", "DEC-GEN-001"),
        ("a short reason", l => [Put(Put(l[0], "acknowledgeVerify", "Y"), "acknowledgeReason", "ok"), .. l.Skip(1)], 1, "acknowledgeReason", "DEC-GEN-003"),
        ("a null character", l => [Put(l[0], "consigneeName", "Ham\0burg"), .. l.Skip(1)], 1, "consigneeName", "DEC-GEN-004"),
        ("above U+FFFF", l => [Put(l[0], "consigneeName", "\U0001F41F"), .. l.Skip(1)], 1, "consigneeName", "DEC-GEN-004"),
        ("no character", l => [Put(l[0], "consigneeName", "a\uFFFE"), .. l.Skip(1)], 1, "consigneeName", "DEC-GEN-004"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_fault_is_told_alone_at_its_line_and_field(string name)
    {
        var one = Cases.Single(c => c.Name == name);
        var reading = await BulkSamples.ReadAsync(string.Concat(one.Change([.. Good]).Select(l => l + "\r\n")));
        Assert.Equal([(one.Line, one.Field, one.Rule)], reading.Told);
        var fault = reading.Faults[0];
        Assert.DoesNotContain('{', fault.Message.En + fault.Message.Fr);
        Assert.NotEqual(fault.Message.En, fault.Message.Fr);
        Assert.Equal(one.Field is not null, fault.Start is not null);
    }

    [Fact]
    public async Task A_container_between_details_stands_before_the_last_and_parts_them()
    {
        var reading = await BulkSamples.ReadAsync(string.Join('\n', Good[0], Good[1], Good[3], Good[2], Good[4]));
        Assert.Equal([(3, null, "BLK-REC-005"), (4, null, "BLK-REC-006")], reading.Told);
    }

    [Fact]
    public void Every_rule_of_records_and_fields_has_a_case() => Assert.Equal(
        BulkRules.Ids.Where(id => !id.StartsWith("BLK-CNV", StringComparison.Ordinal)).Order(),
        Cases.Select(c => c.Rule).Concat(["BLK-REC-005", "BLK-FIL-001", "BLK-FIL-002", "BLK-FIL-003", "BLK-REC-009"])
            .Concat(["BLK-FIL-006", "BLK-FIL-007", "BLK-FIL-008", "BLK-REC-010", "BLK-FLD-006"]).Where(id => id.StartsWith("BLK", StringComparison.Ordinal)).Distinct().Order());

    public static TheoryData<string> Accepted => ["\r\n", "\n", "\r\n without the last", "\uFEFF\r\n", "decomposed\n"];

    [Theory, MemberData(nameof(Accepted))]
    public async Task Line_ends_a_mark_and_decomposed_letters_do_not_matter(string how)
    {
        var text = BulkSamples.Text("bulk-good-2.txt");
        var same = how switch
        {
            "\n" => text.Replace("\r\n", "\n", StringComparison.Ordinal),
            "\r\n without the last" => text[..^2],
            "\uFEFF\r\n" => "\uFEFF" + text,
            "decomposed\n" => text.Normalize(NormalizationForm.FormD),
            _ => text,
        };
        var (told, plain) = (await BulkSamples.ReadAsync(same), await BulkSamples.ReadAsync(text));
        Assert.Empty(told.Faults);
        Assert.Equal(plain.Declarations.Select(GeneratedFile.Said), told.Declarations.Select(GeneratedFile.Said));
    }

    [Fact]
    public async Task A_mark_alone_is_an_empty_file()
    {
        Assert.Equal([(1, null, "BLK-FIL-004")], (await BulkSamples.ReadAsync("\uFEFF")).Told);
        Assert.Equal([(1, null, "BLK-FIL-004")], (await BulkSamples.ReadAsync("\uFEFF", BulkFormat.JsonLines)).Told);
    }

    [Theory, InlineData("\r\n", "\n"), InlineData("\n", "\r\n")]
    public async Task A_line_that_ends_otherwise_is_told(string first, string other)
    {
        var reading = await BulkSamples.ReadAsync(string.Concat(Good.Select((l, i) => l + (i == 2 ? other : first))));
        Assert.Equal([(3, null, "BLK-REC-009")], reading.Told);
    }

    [Fact]
    public async Task Another_name_or_another_encoding_refuses_the_file()
    {
        var bytes = BulkSamples.Bytes("bulk-good-1.txt");
        Assert.Equal(["BLK-FIL-001"], (await BulkSamples.ReadAsync(bytes, name: "load.doc")).Faults.Select(f => f.RuleId));
        Assert.Equal([(1, null, "BLK-FIL-003")], (await BulkSamples.ReadAsync(Encoding.Latin1.GetBytes(BulkSamples.Text("bulk-good-1.txt")))).Told);
        Assert.Equal([(3, null, "BLK-FIL-003")], (await BulkSamples.ReadAsync([.. Encoding.UTF8.GetBytes(Good[0] + "\n" + Good[1] + "\nD"), 0xC0, 0x80])).Told);
        Assert.Equal([(1, null, "BLK-FIL-003")], (await BulkSamples.ReadAsync([(byte)'H', 0xE2, 0x82])).Told);
    }

    [Fact]
    public async Task Four_megabytes_are_read_and_not_a_byte_more()
    {
        var line = Encoding.UTF8.GetBytes(Good[4] + "\n");
        var start = Encoding.UTF8.GetBytes(Good[0] + "\n" + Good[1] + "\n");
        var bytes = new byte[BulkLayout.MostBytes + 1];
        start.CopyTo(bytes, 0);
        for (var at = start.Length; at < bytes.Length; at += line.Length)
        {
            line.AsSpan(0, Math.Min(line.Length, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
        }

        Assert.Equal("BLK-FIL-002", Assert.Single((await BulkSamples.ReadAsync(bytes)).File.Faults).RuleId);
        Assert.DoesNotContain((await BulkSamples.ReadAsync(bytes[..^1])).Told, t => t.Rule == "BLK-FIL-002");
    }

    [Fact]
    public async Task A_line_longer_than_any_record_is_measured_and_not_kept()
    {
        var enormous = new byte[4_000_000];
        enormous.AsSpan().Fill((byte)'D');
        byte[] file = [.. Encoding.UTF8.GetBytes(Good[0] + "\n" + Good[1] + "\n"), .. enormous, .. Encoding.UTF8.GetBytes("\n" + Good[2] + "\n")];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = await BulkSamples.ReadAsync(file);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((3, "BLK-REC-003", "4000000"), (fault.Line, fault.RuleId, fault.Value));
        Assert.Equal("Invalid D record length: 4000000 instead of 312.", fault.Message.En);
        Assert.InRange(allocated, 1, 1_000_000);
    }

    [Fact]
    public async Task A_header_that_is_too_long_for_a_character_of_two_positions_tells_which()
    {
        var text = string.Concat(Good.Select((l, i) => (i == 0 ? Put(l, "consigneeName", "\U0001F41F ltd.") + " " : l) + "\n"));
        Assert.Equal([(1, null, "BLK-REC-002"), (1, "consigneeName", "DEC-GEN-004")], (await BulkSamples.ReadAsync(text)).Told);
    }

    [Fact]
    public async Task One_declaration_with_faults_leaves_the_others_alone()
    {
        var text = string.Concat(Good.Select((l, i) => (i == 1 ? Put(l, "quantity", "x") : l) + "\n")) + Put(Good[0], "senderReference", "OTHER") + "\n" + string.Join('\n', Good[1..]);
        var reading = await BulkSamples.ReadAsync(text);
        Assert.Equal([("MHF-2026-0001", 1), ("OTHER", 0)], reading.Declarations.Select(d => (d.SenderReference, d.Faults.Count)));
    }

    private static string Put(string line, string name, string value)
    {
        var field = BulkLayout.OfLetter(line[0])!.Field(name)!;
        return line[..(field.Start - 1)] + value.PadRight(field.Length) + line[(field.Start - 1 + field.Length)..];
    }
}
