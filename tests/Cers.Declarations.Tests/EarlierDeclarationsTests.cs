using System.Globalization;
using System.Text.Json.Nodes;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>Rules that compare with what was declared before, through the front door.</summary>
public sealed class EarlierDeclarationsTests(CersApp app)
{
    private const string Findings = "validateDeclaration(declaration: $declaration) { canBeSubmitted findings { ruleId path messageEn messageFr } }";

    private static readonly object[] Verified = [Verifies("DEC-DUP-001"), Verifies("DEC-CVY-005"), Verifies("DEC-VAL-007")];

    [Fact]
    public async Task A_possible_duplicate_is_accepted_when_it_was_verified()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();

        var again = await filing.SubmitAsync(declaration);
        Assert.Contains("DEC-DUP-001", again.Body, StringComparison.Ordinal);
        Assert.Contains($"This looks like a duplicate of another declaration. See {number}.", again.Body, StringComparison.Ordinal);
        Accepted(await filing.SubmitAsync(declaration, acknowledgements: Verified));
    }

    [Fact]
    public async Task Of_two_alike_that_are_submitted_at_once_the_second_is_pointed_out()
    {
        using var filing = await Filing.OpenAsync(app);
        for (var i = 0; i < 5; i++)
        {
            var declaration = filing.Valid();
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => filing.SubmitAsync(declaration)));
            Assert.Single(answers, a => a.ErrorsOf("submitDeclaration").Count == 0);
            Assert.Equal(3, answers.Count(a => a.Body.Contains("DEC-DUP-001", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task What_was_voided_is_no_duplicate_and_its_references_are_free()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        await filing.VoidAsync(number, 1);

        Assert.Empty(await RulesAsync(filing, declaration));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task A_duplicate_is_looked_for_in_thirty_days(int days, bool found)
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        await ReceivedBeforeAsync(number, days);
        Assert.Equal(found, (await RulesAsync(filing, declaration)).Contains("DEC-DUP-001"));
    }

    [Theory]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public async Task References_and_conveyances_are_looked_for_in_a_year(int days, bool found)
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync(d => Car(d, Vin()));
        await ReceivedBeforeAsync(number, days);
        Assert.Equal(found ? ["DEC-CVY-005", "DEC-REF-002", "DEC-REF-002"] : [], await RulesAsync(filing, declaration));
    }

    [Fact]
    public async Task An_amendment_is_not_compared_with_itself_and_later_ones_with_what_it_says()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        var amended = ((JsonObject)declaration.DeepClone()).Set("references", new JsonArray("AMENDED-" + number));
        var answer = await filing.AmendAsync(number, 1, amended);
        Assert.Equal("2", answer.Text("amendDeclaration.declaration.version"));
        Assert.DoesNotContain("DEC-REF-002", answer.Body, StringComparison.Ordinal);

        Assert.Equal(["DEC-DUP-001"], await RulesAsync(filing, declaration));
        Assert.Equal(["DEC-DUP-001", "DEC-REF-002"], await RulesAsync(filing, amended));
    }

    [Fact]
    public async Task Another_accounts_declaration_is_not_named_and_of_its_conveyances_nothing_is_told()
    {
        var provider = await app.Data.ProviderOpenedAsync();
        var client = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(provider, client);
        using var csp = await Filing.OfAsync(app, provider);
        using var exporter = await Filing.OfAsync(app, client);
        var vin = Vin();
        var (number, declaration) = await exporter.AcceptedAsync(d => Car(d, vin));

        var forClient = ((JsonObject)declaration.DeepClone()).Set("exporter.businessNumber", client.BusinessNumber.Value);
        var told = await csp.AskAsync(Findings, forClient);
        Assert.DoesNotContain("DEC-CVY-005", told.Body, StringComparison.Ordinal);
        Assert.Contains("This reference number was already used.", told.Body, StringComparison.Ordinal);
        Assert.Contains("DEC-DUP-001", told.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(number, told.Body, StringComparison.Ordinal);

        // What is stored is told to each reader anew: to the exporter, whose declaration the other one is, by its number.
        var filed = await csp.SubmitAsync(forClient, acknowledgements: Verified);
        Assert.DoesNotContain(number, filed.Body, StringComparison.Ordinal);
        var second = Accepted(filed);
        const string Read = "proofOfReport findings { messageEn messageFr } content(version: 1) { findings { messageEn } }";
        var byFiler = await csp.AskAsync($"declaration(proofOfReport: \"{second}\") {{ {Read} }}");
        Assert.Contains("already used", byFiler.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(number, byFiler.Body, StringComparison.Ordinal);
        var byExporter = await exporter.AskAsync($"declarationFiledForMe(proofOfReport: \"{second}\") {{ {Read} }}");
        Assert.Equal(6, byExporter.Body.Split($"See {number}.").Length - 1);
        Assert.Contains($"Voir {number}.", byExporter.Body, StringComparison.Ordinal);

        // What its provider filed is visible to the exporter, conveyances too.
        Assert.Contains("DEC-CVY-005", (await exporter.AskAsync(Findings, declaration)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_learns_nothing_of_what_an_exporter_declared()
    {
        using var filing = await Filing.OpenAsync(app);
        using var stranger = await Filing.OpenAsync(app);
        var (_, declaration) = await filing.AcceptedAsync(d => Car(d, Vin()));

        Assert.Equal(["DEC-EXP-003"], (await RulesAsync(stranger, declaration.Set("exporter.businessNumber", filing.Account.BusinessNumber.Value))).Where(r => !r.StartsWith("DEC-EXP-00", StringComparison.Ordinal) || r == "DEC-EXP-003"));
    }

    [Fact]
    public async Task A_price_far_from_the_usual_one_is_verified_once_twenty_lines_tell_what_is_usual()
    {
        using var filing = await Filing.OpenAsync(app);
        void Dear(JsonObject d) => d.Set("lines[0].fobValue", "1875001.00");
        void ManyLines(JsonObject d) => d.Set("lines", new JsonArray([.. Enumerable.Range(0, 19).Select(i => Lobster(d, i))]));
        await filing.AcceptedAsync(ManyLines);

        var declaration = filing.Valid();
        Dear(declaration);
        Assert.DoesNotContain("DEC-VAL-007", await RulesAsync(filing, declaration));
        await filing.AcceptedAsync(d => d.Set("lines", new JsonArray(d["lines"]![0]!.DeepClone())));
        Assert.Contains("DEC-VAL-007", await RulesAsync(filing, declaration));
        Assert.DoesNotContain("DEC-VAL-007", await RulesAsync(filing, ((JsonObject)declaration.DeepClone()).Set("totals.currency", "USD")));
        Assert.DoesNotContain("DEC-VAL-007", await RulesAsync(filing, filing.Valid()));
    }

    [Fact]
    public async Task A_late_declaration_is_told_so_and_a_draft_that_is_due_soon()
    {
        using var filing = await Filing.OpenAsync(app);
        var late = filing.ByRoad(-1);
        var answer = await filing.SubmitAsync(late);
        Accepted(answer);
        Assert.Contains("DEC-TIM-005", answer.Body, StringComparison.Ordinal);

        var soon = filing.ByRoad(3);
        Assert.Equal(["DEC-TIM-006"], await RulesAsync(filing, soon));
        Assert.DoesNotContain("DEC-TIM-006", (await filing.SubmitAsync(soon)).Body, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> RulesAsync(Filing filing, JsonObject declaration)
    {
        var answer = await filing.AskAsync(Findings, declaration);
        return [.. answer["viewer.businessAccount.validateDeclaration.findings"].EnumerateArray().Select(f => f.GetProperty("ruleId").GetString()!).Where(r => r != "DEC-CVY-006").Order(StringComparer.Ordinal)];
    }

    private static JsonNode Lobster(JsonObject declaration, int number)
    {
        var line = (JsonObject)declaration["lines"]![0]!.DeepClone();
        return line.Set("description", string.Create(CultureInfo.InvariantCulture, $"Frozen lobster, whole, cooked, size {number}"));
    }

    private static void Car(JsonObject d, string vin) => d
        .Set("lines[0].hsCode", "87032300").Set("lines[0].quantityUnit", "NMB").Set("lines[0].quantity", "1").Set("lines[0].grossWeight", "1500").Set("lines[0].description", "Motor car").Set("lines[0].conveyanceIds", new JsonArray(vin));

    // Numbers of ships and old vehicles have no check digit: such a one is only pointed out.
    private static string Vin() => "1HGCM82633A004352";

    private static object Verifies(string rule) => new { ruleId = rule, reason = "Checked with the warehouse." };

    private static string Accepted(GraphQLAnswer answer) =>
        answer.Text("submitDeclaration.declaration.proofOfReport") ?? throw new InvalidOperationException(answer.Body);

    private Task ReceivedBeforeAsync(string number, int days) => app.Database.ExecuteAsync(
        """
        with d as (update declarations.declarations set received_on = received_on - $2 where proof_of_report = $1 returning id)
        update declarations.marks m set received_on = m.received_on - $2 from d where d.id = m.declaration_id
        """,
        number,
        days);
}
