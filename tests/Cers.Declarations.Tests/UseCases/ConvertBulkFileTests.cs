using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class ConvertBulkFileTests(CersApp app)
{
    [Fact]
    public async Task A_file_comes_back_from_the_other_formats_as_it_was_and_can_be_sent_in_each()
    {
        using var sending = await BulkSending.OpenAsync(app);
        // Written once by us, times say their offset.
        var text = await sending.ConvertAsync(
            Encoding.UTF8.GetBytes(sending.Declaration("A-1", lines: 2) + sending.Declaration("A-2", h => h["consigneeName"] = "Müller & Söhne")), "load.txt", "txt");

        var lines = await sending.ConvertAsync(text, "load.txt", "jsonl");
        var archive = await sending.ConvertAsync(lines, "load.jsonl", "csv");
        var again = await sending.ConvertAsync(archive, "load.zip", "txt");

        Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(again));
        Assert.Contains("Müller & Söhne", Encoding.UTF8.GetString(again), StringComparison.Ordinal);
        Assert.Equal(["A-1 ACCEPTED", "A-2 ACCEPTED"], (await sending.EndAsync(await sending.LoadAsync(archive, "load.zip"))).Each);
    }

    [Fact]
    public async Task What_the_other_format_cannot_carry_is_refused_by_line_and_field_and_nothing_else_is_sent()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var lines = Encoding.UTF8.GetString(await sending.ConvertAsync(Encoding.UTF8.GetBytes(sending.Declaration("A-1") + sending.Declaration("A-2")), "load.txt", "jsonl")).Split('\n');
        var second = JsonNode.Parse(lines[1])!;
        second["lateReason"] = new string('r', 150);

        var (status, answer) = await sending.PostAsync("/convert?name=load.jsonl&to=txt", Encoding.UTF8.GetBytes($"{lines[0]}\n{second.ToJsonString()}\n"));

        var told = JsonNode.Parse(answer)!;
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "bulk.not_converted", "file"), (status, $"{told["errors"]![0]!["code"]}", $"{told["errors"]![0]!["path"]}"));
        var finding = Assert.Single(told["findings"]!.AsArray())!;
        Assert.Equal(
            ("2", "H", "A-2", "lateReason", "BLK-CNV-001", "error"),
            ($"{finding["line"]}", $"{finding["record"]}", $"{finding["sender_reference"]}", $"{finding["field"]}", $"{finding["rule_id"]}", $"{finding["severity"]}"));
        Assert.NotEqual($"{finding["message_en"]}", $"{finding["message_fr"]}");
    }

    [Theory]
    [InlineData("X\r\n", "load.txt", "txt", "bulk.not_converted", "BLK-FIL-005")]
    [InlineData("H", "load.pdf", "txt", "BLK-FIL-001", null)]
    [InlineData("H\0", "load.txt", "txt", "BLK-FIL-003", null)]
    [InlineData("H", "load.txt", "pdf", "declarations.bulk_format_unknown", null)]
    [InlineData("H", "load.txt", "", "declarations.bulk_format_unknown", null)]
    public async Task What_is_wrong_with_the_file_or_with_what_is_asked_is_told(string content, string name, string to, string code, string? rule)
    {
        using var sending = await BulkSending.OpenAsync(app);

        var (status, answer) = await sending.PostAsync($"/convert?name={name}&to={to}", Encoding.UTF8.GetBytes(content));

        var told = JsonNode.Parse(answer)!;
        Assert.NotEqual(HttpStatusCode.OK, status);
        Assert.Equal(code, $"{told["errors"]![0]!["code"]}");
        Assert.Equal(rule, (string?)told["findings"]?[0]?["rule_id"]);
    }
}
