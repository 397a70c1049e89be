using System.Text.Json.Nodes;
using Cers.Declarations.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class NotePossibleDuplicatesTests(CersApp app) : IClassFixture<CersApp>
{
    private static readonly object[] Verified = [Verifies("DEC-DUP-001"), Verifies("DEC-CVY-005"), Verifies("DEC-REF-002")];

    [Fact]
    public async Task A_conveyance_that_a_stranger_declared_is_silent_to_the_filer_and_listed()
    {
        using var first = await Filing.OpenAsync(app);
        using var stranger = await Filing.OpenAsync(app);
        var (earlier, _) = await first.AcceptedAsync(d => Car(d, "1HGCM82633A004352"));
        var (later, _) = await stranger.AcceptedAsync(d => Car(d, "1HGCM82633A004352"));
        await NoteAsync();

        Assert.Equal([$"DEC-CVY-005|{later}|{earlier}|false"], await OfAsync(later));
    }

    [Fact]
    public async Task What_the_filer_answered_is_listed_once_and_links_to_the_nearest_before()
    {
        using var filing = await Filing.OpenAsync(app);
        var (first, declaration) = await filing.AcceptedAsync(d => Car(d, "2HGCM82633A004353"));
        await NoteAsync();
        var second = await AgainAsync(filing, declaration);
        var third = await AgainAsync(filing, declaration);
        await NoteAsync();
        await app.Database.ExecuteAsync("insert into declarations.to_compare select id, received_on, now() from declarations.declarations where proof_of_report = $1", second);
        await NoteAsync();

        string[] rules = ["DEC-CVY-005", "DEC-DUP-001", "DEC-REF-002"];
        Assert.Equal(rules.SelectMany(r => new[] { $"{r}|{second}|{first}|true", $"{r}|{third}|{second}|true" }), await OfAsync(second));
        Assert.DoesNotContain(third, string.Concat(await OfAsync(first)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_voided_leaves_the_list_and_those_beside_it_are_linked()
    {
        using var filing = await Filing.OpenAsync(app);
        var (first, declaration) = await filing.AcceptedAsync(d => d.Set("references", new JsonArray()));
        var second = await AgainAsync(filing, declaration);
        var third = await AgainAsync(filing, declaration);
        await NoteAsync();
        await filing.VoidAsync(second, 1);
        await NoteAsync();

        Assert.Empty(await OfAsync(second));
        Assert.Equal([$"DEC-DUP-001|{third}|{first}|true"], await OfAsync(first));
    }

    [Fact]
    public async Task An_amendment_that_makes_two_alike_is_listed_when_it_is_made()
    {
        using var filing = await Filing.OpenAsync(app);
        using var stranger = await Filing.OpenAsync(app);
        var (mine, declaration) = await filing.AcceptedAsync(d => Car(d, "3HGCM82633A004354"));
        var (others, _) = await stranger.AcceptedAsync(d => Car(d, "4HGCM82633A004355"));
        await NoteAsync();
        Assert.Empty(await OfAsync(mine));

        var amended = await filing.AmendAsync(mine, 1, declaration.Set("lines[0].conveyanceIds", new JsonArray("4HGCM82633A004355")));
        Assert.Equal("2", amended.Text("amendDeclaration.declaration.version"));
        await NoteAsync();

        Assert.Equal([$"DEC-CVY-005|{others}|{mine}|false"], await OfAsync(mine));
    }

    [Fact]
    public async Task Neither_a_declaration_alone_nor_a_reason_for_lateness_is_listed_and_a_batch_has_an_end()
    {
        using var filing = await Filing.OpenAsync(app);
        var late = filing.ByRoad(-1);
        var number = (await filing.SubmitAsync(late)).Text("submitDeclaration.declaration.proofOfReport")!;
        await NoteAsync();
        await filing.GiveLateReasonAsync(number, "The truck left early.");
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from declarations.to_compare"));
        Assert.Empty(await OfAsync(number));

        await app.Database.ExecuteAsync(
            $"insert into declarations.to_compare select gen_random_uuid(), '2026-01-01', now() from generate_series(1, {NotePossibleDuplicatesHandler.AtATime + 1})");
        var (some, rest) = (await RunAsync(), await RunAsync());
        Assert.Equal((NotePossibleDuplicatesHandler.AtATime, true, 1, false), (some.Rows, some.MayBeMore, rest.Rows, rest.MayBeMore));
    }

    private static async Task<string> AgainAsync(Filing filing, JsonObject declaration)
    {
        var answer = await filing.SubmitAsync(declaration, acknowledgements: Verified);
        return answer.Text("submitDeclaration.declaration.proofOfReport") ?? throw new InvalidOperationException(answer.Body);
    }

    private Task<ModuleKit.Jobs.Batch> RunAsync() => app.SendAsync(Actor.System("test"), new NotePossibleDuplicates());

    /// <summary>Until nothing is left to compare, what others of the class declared included.</summary>
    private async Task NoteAsync()
    {
        while ((await RunAsync()).Rows > 0)
        {
        }
    }

    private Task<IReadOnlyList<string>> OfAsync(string number) => app.Database.RowsAsync(
        """
        select concat_ws('|', rule_id, proof_of_report, other_proof_of_report, told::text) from declarations.possible_duplicates
        where $1 in (proof_of_report, other_proof_of_report) order by rule_id, received_on, declaration_id
        """,
        number);

    private static void Car(JsonObject d, string vin) => d
        .Set("lines[0].hsCode", "87032300").Set("lines[0].quantityUnit", "NMB").Set("lines[0].quantity", "1").Set("lines[0].grossWeight", "1500")
        .Set("lines[0].description", "Motor car").Set("lines[0].conveyanceIds", new JsonArray(vin));

    private static object Verifies(string rule) => new { ruleId = rule, reason = "Checked with the warehouse." };
}
