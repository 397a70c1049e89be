using System.Text;
using System.Text.Json;
using Cers.Host.Tests.Development;
using Cers.Testing;

namespace Cers.Host.Tests.CommandLine;

/// <summary>What the command line says of files of declarations; it is given no database that answers.</summary>
public sealed class BulkCommandTests(CersApp app) : IClassFixture<CersApp>
{
    private static readonly (string, string?)[] NoDatabase = [(HostSettings.ConnectionKey, null)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_checked_and_converted_there_and_back()
    {
        using var folder = new TemporaryFolder();
        var json = Path.Combine(folder.Path, "load.jsonl");
        await File.WriteAllTextAsync(json, Declaration("A-1", "MV Baltic Dawn") + "\n", Ct);

        var good = await HostCommand.RunAsync(app, $"bulk check {json}", NoDatabase);
        Assert.True(good.ExitCode == 0, good.ToString());
        Assert.Equal("line,record,sender_reference,field,start,value,rule_id,severity,message_en,message_fr", good.Out.Trim());
        Assert.Contains("DEC-DUP-001", good.Error, StringComparison.Ordinal);
        Assert.Contains("1 déclaration(s)", good.Error, StringComparison.Ordinal);

        foreach (var (from, to) in new[] { ("jsonl", "txt"), ("txt", "csv"), ("zip", "jsonl") })
        {
            var answer = await HostCommand.RunAsync(app, $"bulk convert {Path.Combine(folder.Path, $"load.{from}")} --to {to}{(to == "jsonl" ? $" --out {json}2.jsonl" : "")}", NoDatabase);
            Assert.True(answer.ExitCode == 0, answer.ToString());
        }

        var (before, after) = (JsonDocument.Parse(await File.ReadAllTextAsync(json, Ct)), JsonDocument.Parse(await File.ReadAllTextAsync($"{json}2.jsonl", Ct)));
        Assert.Equal(before.RootElement.EnumerateObject().Select(p => p.Name).Order(), after.RootElement.EnumerateObject().Select(p => p.Name).Order());
        Assert.Empty(Directory.GetFiles(folder.Path, "*.partial"));
        Assert.Equal(64, (await HostCommand.RunAsync(app, $"bulk convert {json} --to txt", NoDatabase)).ExitCode);
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_exit_code_65_and_what_cannot_be_carried_is_not_converted()
    {
        using var folder = new TemporaryFolder();
        var json = Path.Combine(folder.Path, "load.jsonl");
        await File.WriteAllTextAsync(json, Declaration("A-1", null, ":30") + "\n", new UTF8Encoding(false), Ct);

        var bad = await HostCommand.RunAsync(app, $"bulk check {json} --json", NoDatabase);
        Assert.True(bad.ExitCode == 65, bad.ToString());
        var report = JsonDocument.Parse(bad.Out).RootElement;
        Assert.Equal((1, 1), (report.GetProperty("declarations").GetInt32(), report.GetProperty("refused").GetInt32()));
        Assert.Equal("vesselName DEC-TRN-002 Le nom du navire est obligatoire pour les envois maritimes.", Assert.Single(
            report.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() == "error"),
            f => f.GetProperty("line").GetString() == "1") is var row ? $"{row.GetProperty("field")} {row.GetProperty("rule_id")} {row.GetProperty("message_fr")}" : "");

        var lost = await HostCommand.RunAsync(app, $"bulk convert {json} --to txt", NoDatabase);
        Assert.True(lost.ExitCode == 65, lost.ToString());
        Assert.Contains("1,H,A-1,exportDateTime,,", lost.Out, StringComparison.Ordinal);
        Assert.Contains("BLK-CNV-001", lost.Out, StringComparison.Ordinal);
        Assert.Equal([json], Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("bulk", "bulk needs check FILE")]
    [InlineData("bulk check nowhere.txt", "There is no file nowhere.txt")]
    [InlineData("bulk convert nowhere.txt --to pdf", "There is no file nowhere.txt")]
    [InlineData("bulk check nowhere.txt more", "bulk needs check FILE")]
    public async Task What_cannot_be_done_is_told_with_exit_code_64(string line, string told)
    {
        var answer = await HostCommand.RunAsync(app, line, NoDatabase);
        Assert.True(answer.ExitCode == 64, answer.ToString());
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
    }

    private static string Declaration(string reference, string? vessel, string seconds = "") => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["senderReference"] = reference, ["processing"] = "S", ["submissionType"] = "R",
        ["exporterAddressLine1"] = "100 Water Street", ["exporterCity"] = "Halifax", ["exporterSubdivision"] = "NS", ["exporterCountry"] = "CA", ["exporterPostalCode"] = "B3J 1A1",
        ["consigneeName"] = "Hamburg Seafood GmbH", ["consigneeAddressLine1"] = "Am Kai 5", ["consigneeCity"] = "Hamburg", ["consigneeCountry"] = "DE", ["consigneePostalCode"] = "20457",
        ["relatedParties"] = "N", ["countryOfFinalDestination"] = "DE", ["modeOfTransport"] = "9", ["carrierName"] = "North Line Shipping", ["transportDocumentNumber"] = "NLS778812",
        ["vesselName"] = vessel, ["placeOfExit"] = "0009", ["exportDateTime"] = At(4, seconds), ["loadingDateTime"] = At(3, ""), ["containerized"] = "N",
        ["currency"] = "CAD", ["freightCharges"] = "1250.00", ["reasonForExport"] = "01", ["certifierName"] = "Renée Tremblay", ["certifierPhone"] = "902-555-0134", ["certification"] = "Y",
        ["details"] = new[]
        {
            new Dictionary<string, string>
            {
                ["lineNumber"] = "1", ["hsCode"] = "03061200", ["description"] = "Frozen lobster, whole, cooked", ["quantity"] = "12500.000", ["quantityUnit"] = "KGM",
                ["fobValue"] = "187500.00", ["countryOfOrigin"] = "CA", ["provinceOfOrigin"] = "NS", ["grossWeight"] = "13900.000", ["grossWeightUnit"] = "KGM", ["restricted"] = "N",
            },
        },
    }.Where(p => p.Value is not null).ToDictionary());

    private static string At(int days, string seconds) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture) + seconds + "Z";
}
