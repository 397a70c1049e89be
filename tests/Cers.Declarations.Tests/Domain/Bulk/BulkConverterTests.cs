using System.Text.Json.Nodes;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Bulk;

public sealed class BulkConverterTests(ITestOutputHelper output)
{
    private static readonly int Files = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1" ? 500 : 60;

    private static readonly BulkFormat[] Formats = Enum.GetValues<BulkFormat>();

    /// <summary>From each format into each other: every declaration says what it said, and coming back the file is the same to the byte.</summary>
    [Fact]
    public async Task A_round_trip_through_all_formats_loses_nothing()
    {
        var declarations = 0;
        for (var seed = 0; seed < Files; seed++)
        {
            var written = Enumerable.Range(1, 1 + (seed % 7)).Select(i => GeneratedFile.Declaration((seed * 31) + i, i)).ToList();
            var said = written.ConvertAll(GeneratedFile.Said);
            foreach (var from in Formats)
            {
                var bytes = await GeneratedFile.WriteAsync(from, written);
                foreach (var to in Formats)
                {
                    var (other, refused) = await GeneratedFile.ConvertAsync(bytes, from, to);
                    Assert.Empty(refused);
                    var read = await BulkSamples.ReadAsync(other, to);
                    Assert.Empty(read.Faults);
                    Assert.Equal(said, read.Declarations.Select(GeneratedFile.Said));
                    var (back, _) = await GeneratedFile.ConvertAsync(other, to, from);
                    Assert.True(bytes.AsSpan().SequenceEqual(back), $"seed {seed}, {from} to {to} and back");
                }
            }

            declarations += written.Count;
        }

        output.WriteLine($"{declarations} declarations in {Files} files, each through {Formats.Length * Formats.Length} pairs of formats and back");
    }

    [Theory, InlineData("bulk-good-1"), InlineData("bulk-good-2")]
    public async Task A_sample_says_the_same_in_every_format(string name)
    {
        var original = await BulkSamples.ReadAsync(BulkSamples.Bytes($"{name}.txt"));
        foreach (var to in Formats)
        {
            var (bytes, refused) = await GeneratedFile.ConvertAsync(BulkSamples.Bytes($"{name}.txt"), BulkFormat.FixedWidth, to);
            Assert.Empty(refused);
            Assert.Equal(original.Declarations.Select(GeneratedFile.Said), (await BulkSamples.ReadAsync(bytes, to)).Declarations.Select(GeneratedFile.Said));
        }
    }

    public static TheoryData<string, string, string> NotCarried => new()
    {
        { "exportDateTime", "\"2026-12-08T18:00:30-04:00\"", "exportDateTime" },
        { "loadingDateTime", "\"2026-12-08T08:00:00.5-04:00\"", "loadingDateTime" },
        { "contingencyDateTime", "\"2026-11-24T08:30:10-05:00\"", "contingencyDateTime" },
        { "contingencyDateTime", "\"2026-11-24T13:30:00Z\"", "contingencyDateTime" },
        { "lateReason", $"\"{new string('x', 101)}\"", "lateReason" },
        { "acknowledgeReason", $"\"{new string('x', 101)}\"", "acknowledgeReason" },
        { "acknowledgements", """[{"ruleId":"DEC-VAL-005","reason":"By air, live"}]""", "acknowledgeReason" },
        { "details[0].conveyanceId", """["1HGCM82633A004352","1HGCM82633A004353"]""", "details[0].conveyanceId" },
        { "details[1].description", $"\"{new string('x', 201)}\"", "details[1].description" },
    };

    [Theory, MemberData(nameof(NotCarried))]
    public async Task What_positions_cannot_carry_is_refused_by_its_field_and_line(string field, string value, string told)
    {
        var (good, _) = await GeneratedFile.ConvertAsync(BulkSamples.Bytes("bulk-good-1.txt"), BulkFormat.FixedWidth, BulkFormat.JsonLines);
        var line = (JsonObject)JsonNode.Parse(good)!;
        line["acknowledgeVerify"] = field == "acknowledgeReason" ? "Y" : null;
        var at = field.StartsWith("details", StringComparison.Ordinal) ? (JsonObject)line["details"]![field[8] - '0']! : line;
        at[field.Split('.')[^1]] = JsonNode.Parse(value);
        var bytes = System.Text.Encoding.UTF8.GetBytes(line.ToJsonString());

        Assert.Empty((await BulkSamples.ReadAsync(bytes, BulkFormat.JsonLines)).Faults);
        var (_, refused) = await GeneratedFile.ConvertAsync(bytes, BulkFormat.JsonLines, BulkFormat.FixedWidth);
        var only = Assert.Single(refused);
        Assert.Equal((1, told, "BLK-CNV-001", "MHF-2026-0001"), (only.Line, only.Field, only.RuleId, only.SenderReference));
        Assert.DoesNotContain('{', only.Message.En + only.Message.Fr);
        Assert.Empty((await GeneratedFile.ConvertAsync(bytes, BulkFormat.JsonLines, BulkFormat.JsonLines)).Refused);
    }

    [Fact]
    public async Task Cells_carry_several_conveyances_but_none_with_their_separator()
    {
        static BulkDeclaration With(params string[] ids) => GeneratedFile.Declaration(1) with
        {
            Content = new DeclarationContent { Lines = [new DeclarationLine { ConveyanceIds = ids }] },
        };
        var two = await GeneratedFile.WriteAsync(BulkFormat.Csv, With("A1", "B2"));
        Assert.Equal(["A1", "B2"], Assert.Single((await BulkSamples.ReadAsync(two, BulkFormat.Csv)).Declarations).Content!.Lines![0].ConveyanceIds);

        var odd = await GeneratedFile.WriteAsync(BulkFormat.JsonLines, With("A1;B2"));
        var (_, refused) = await GeneratedFile.ConvertAsync(odd, BulkFormat.JsonLines, BulkFormat.Csv);
        Assert.Equal("BLK-CNV-001", Assert.Single(refused).RuleId);
    }

    [Fact]
    public async Task Acknowledgements_rule_by_rule_are_carried_by_json_and_answer_only_what_was_found()
    {
        var given = GeneratedFile.Declaration(1) with { AcknowledgeReason = null, Acknowledgements = [new("DEC-VAL-005", "Air freight of lobster"), new("DEC-HS-006", "It is called so")] };
        var read = Assert.Single((await BulkSamples.ReadAsync(await GeneratedFile.WriteAsync(BulkFormat.JsonLines, given), BulkFormat.JsonLines)).Declarations);
        Assert.Equal([new Acknowledgement("DEC-VAL-005", "Air freight of lobster")], read.Acknowledge([Verify("DEC-VAL-005"), Verify("DEC-DST-007")]));
    }

    [Fact]
    public async Task One_reason_acknowledges_every_rule_found()
    {
        var given = GeneratedFile.Declaration(3);
        foreach (var format in Formats)
        {
            var read = Assert.Single((await BulkSamples.ReadAsync(await GeneratedFile.WriteAsync(format, given), format)).Declarations);
            Assert.Equal(["DEC-VAL-005", "DEC-DST-007"], read.Acknowledge([Verify("DEC-VAL-005"), Verify("DEC-VAL-005"), Verify("DEC-DST-007")]).Select(a => a.RuleId));
        }
    }

    [Fact]
    public async Task A_file_with_faults_is_not_converted_and_tells_them_as_a_load_would()
    {
        var (_, refused) = await GeneratedFile.ConvertAsync(BulkSamples.Bytes("bulk-bad-2.txt"), BulkFormat.FixedWidth, BulkFormat.JsonLines);
        Assert.Equal(BulkSamples.Text("bulk-bad-2.expected.csv"), BulkSamples.Report(refused));
    }

    private static Finding Verify(string rule) => new(rule, Kernel.Severity.Verify, "declaration", "", "", "");
}
