using System.Text;
using System.Text.Json.Nodes;
using Cers.Declarations.Domain.Bulk;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Bulk;

public sealed class JsonLinesReaderTests
{
    private static readonly (string Name, Action<JsonObject> Change, string? Field, string Rule)[] Cases =
    [
        ("no details", d => d.Remove("details"), null, "BLK-REC-004"),
        ("details that are no list", d => d["details"] = "x", null, "BLK-REC-010"),
        ("a detail that is no object", d => d["details"]![1] = 7, null, "BLK-REC-010"),
        ("1000 references", d => d["references"] = new JsonArray([.. Enumerable.Range(0, 1000).Select(i => new JsonObject { ["referenceNumber"] = $"PO-{i}" })]), null, "BLK-REC-008"),
        ("an unknown field", d => d["exporterColour"] = "red", "exporterColour", "BLK-FLD-006"),
        ("an unknown field of a detail", d => d["details"]![1]!["colour"] = "red", "details[1].colour", "BLK-FLD-006"),
        ("a figure with a sign", d => d["details"]![1]!["fobValue"] = -1, "details[1].fobValue", "BLK-FLD-001"),
        ("a figure with an exponent", d => d["details"]![0]!["fobValue"] = "1e3", "details[0].fobValue", "BLK-FLD-001"),
        ("no such day", d => d["exportDateTime"] = "2026-02-30T12:00:00-05:00", "exportDateTime", "BLK-FLD-002"),
        ("two offsets that differ", d => d["exportOffset"] = "-0500", "exportDateTime", "BLK-FLD-002"),
        ("a number for a text", d => d["consigneeName"] = 5, "consigneeName", "DEC-GEN-002"),
        ("true for Y", d => d["relatedParties"] = true, "relatedParties", "DEC-GEN-002"),
        ("a null character", d => d["consigneeName"] = "a\0", "consigneeName", "DEC-GEN-004"),
        ("a long sender reference", d => d["senderReference"] = new string('x', 21), "senderReference", "DEC-GEN-003"),
        ("an acknowledgement of no rule", d => d["acknowledgements"] = new JsonArray(new JsonObject { ["ruleId"] = "X", ["reason"] = "because" }), "acknowledgements[0]", "DEC-GEN-002"),
        ("an acknowledgement without a reason", d => d["acknowledgements"] = new JsonArray(new JsonObject { ["ruleId"] = "DEC-VAL-005", ["reason"] = "so" }), "acknowledgements[0].reason", "DEC-GEN-003"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_fault_is_told_alone_at_its_line_and_field(string name)
    {
        var one = Cases.Single(c => c.Name == name);
        var lines = Encoding.UTF8.GetString(await GeneratedFile.WriteAsync(BulkFormat.JsonLines, GeneratedFile.Declaration(11), GeneratedFile.Declaration(12, 2))).Split('\n');
        var second = (JsonObject)JsonNode.Parse(lines[1])!;
        second["details"]!.AsArray().Add(second["details"]![0]!.DeepClone());
        one.Change(second);
        var reading = await BulkSamples.ReadAsync($"{lines[0]}\n{second.ToJsonString()}\n", BulkFormat.JsonLines);
        Assert.Equal([(2, one.Field, one.Rule)], reading.Told);
        Assert.Equal(2, reading.Declarations.Count);
        Assert.All(reading.Faults, f => Assert.Null(f.Start));
    }

    [Theory]
    [InlineData("{", "BLK-REC-010"), InlineData("[]", "BLK-REC-010"), InlineData("7", "BLK-REC-010"), InlineData("  ", "BLK-REC-007"), InlineData("{\"a\":\"\\ud800\"}", "BLK-FLD-006")]
    [InlineData("{\"details\":[[[[[[[[[[[[]]]]]]]]]]]]}", "BLK-REC-010"), InlineData("{\"senderReference\":\"A\",\"senderReference\":\"B\"}", "BLK-FLD-006")]
    public async Task A_line_that_is_no_declaration_is_one_refused(string line, string rule)
    {
        var reading = await BulkSamples.ReadAsync(line + "\n", BulkFormat.JsonLines);
        var only = Assert.Single(reading.Declarations);
        Assert.Null(only.Content);
        Assert.Contains(only.Faults, f => f.RuleId == rule && f.Line == 1);
    }

    [Fact]
    public async Task Times_may_be_written_as_the_layout_has_them()
    {
        var line = (JsonObject)JsonNode.Parse(await GeneratedFile.WriteAsync(BulkFormat.JsonLines, GeneratedFile.Declaration(11)))!;
        (line["exportDateTime"], line["exportOffset"]) = ("202612081800", "-0400");
        var read = Assert.Single((await BulkSamples.ReadAsync(line.ToJsonString(), BulkFormat.JsonLines)).Declarations);
        Assert.Empty(read.Faults);
        Assert.True(read.Content!.Shipment!.ExportDateTime!.Value.EqualsExact(new DateTimeOffset(2026, 12, 8, 18, 0, 0, TimeSpan.FromHours(-4))));
    }
}
