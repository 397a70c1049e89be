using System.Net.Http.Json;
using System.Text.Json;
using Cers.GraphQL;
using Cers.GraphQL.Tests.Differential;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Host.Tests.GraphQL;

/// <summary>What the running Host says of documents and variables, beside what npm graphql says over the served schema. Fixed seeds.</summary>
public sealed class ReferenceVerdictsTests(CersApp app, ITestOutputHelper output) : IClassFixture<CersApp>
{
    private const int Seed = 20260923;

    /// <summary>As many errors as the endpoint tells before it stops.</summary>
    private const int MaxErrors = 25;

    /// <summary>Ten times as many with <c>build/test --all</c>.</summary>
    private static readonly int Times = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1" ? 10 : 1;

    private static readonly string[] Rules =
    [
        "ExecutableDefinitions", "FieldsOnCorrectType", "FragmentsOnCompositeTypes", "KnownArgumentNames", "KnownDirectives", "KnownFragmentNames", "KnownOperationTypes",
        "KnownTypeNames", "LoneAnonymousOperation", "MaxIntrospectionDepth", "NoFragmentCycles", "NoUndefinedVariables", "NoUnusedFragments", "NoUnusedVariables",
        "OverlappingFieldsCanBeMerged", "PossibleFragmentSpreads", "ProvidedRequiredArguments", "ScalarLeafs", "SingleFieldSubscriptions", "UniqueArgumentNames",
        "UniqueDirectivesPerLocation", "UniqueFragmentNames", "UniqueInputFieldNames", "UniqueOperationNames", "UniqueVariableNames", "ValuesOfCorrectType",
        "VariablesAreInputTypes", "VariablesInAllowedPosition",
    ];

    /// <summary>A variable of an output type fits no place, so that a second rule speaks too.</summary>
    private static readonly string[] NeverAlone = ["VariablesAreInputTypes"];

    private Cers.GraphQL.TypeSystem.Schema Schema => app.Services.GetRequiredService<Cers.GraphQL.TypeSystem.Schema>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Valid_documents_pass()
    {
        var generator = Generator(0, "valid");

        var valid = await CompareAsync([.. Enumerable.Range(0, 2_000 * Times).Select(_ => generator.Document(0))]);

        Assert.True(valid.Count(errors => errors.Count == 0) > 1_900 * Times, "The generator tests nothing.");
    }

    [Fact]
    public async Task Documents_that_break_one_rule_get_its_errors_at_the_same_places()
    {
        var rules = Rules.Except([Schema.SubscriptionType is null ? "SingleFieldSubscriptions" : "KnownOperationTypes"]).ToList();
        var each = 80 * Times;
        var documents = rules.SelectMany((rule, i) =>
        {
            var generator = Generator(100 + i, rule);
            return Enumerable.Range(0, each).Select(_ => generator.Breaking(rule) ?? throw new InvalidOperationException($"No document breaks {rule}."));
        }).ToList();

        var verdicts = await CompareAsync(documents);

        foreach (var (rule, broken) in rules.Zip(verdicts.Chunk(each)))
        {
            var syntax = rule == "ExecutableDefinitions";
            var alone = broken.Count(errors => errors.Count > 0 && errors.All(error => error.Rule == rule || (syntax && error.Rule is null)));
            var among = broken.Count(errors => errors.Any(error => error.Rule == rule));
            Assert.True((NeverAlone.Contains(rule) ? among : alone) > each / 4, $"Only {alone} of {each} documents break {rule} alone, {among} among others.");
        }
    }

    [Fact]
    public async Task Texts_broken_at_random_fail_at_the_same_place()
    {
        var generator = Generator(2, "broken");

        var verdicts = await CompareAsync([.. Enumerable.Range(0, 840 * Times).Select(_ => generator.Broken(generator.Document(0)))]);

        Assert.True(verdicts.Count(errors => errors.Count > 0) > 500 * Times, "The generator tests nothing.");
    }

    [Fact]
    public async Task Variables_are_coerced_or_refused_alike()
    {
        var generator = new DocumentGenerator(Schema, Seed + 3) { VariableRate = 1, Values = new ValueGenerator(Seed, HostSchema.Scalars) };
        var given = new List<Given>();
        while (given.Count < 1_000 * Times)
        {
            var document = generator.Document(0);
            var (name, variables) = generator.First;
            if (variables.Count > 0)
            {
                given.AddRange(Enumerable.Range(0, 4).Select(i =>
                    new Given(document, name, new VariableGenerator(given.Count + i, i % 2 == 0 ? 0 : 0.08, HostSchema.Scalars).Of(variables))));
            }
        }

        var expected = await ReferenceImplementation.CoerceAsync(await SchemaAsync(), given);
        var actual = await AskAsync(given);

        var differences = new List<string>();
        for (var i = 0; i < given.Count; i++)
        {
            // Ids of nodes are opened as they are read; graphql-js takes any text.
            var refused = actual[i].Where(error => error.Code == "BAD_USER_INPUT" && !error.Message.EndsWith("The id is not valid.", StringComparison.Ordinal)
                && !HostSchema.IsOfOwnScalar(error.Message)).ToList();
            // A subscription is answered as a stream, or not at all: its variables are not looked at here.
            var isStream = actual[i].Any(error => error.Code == GraphQLErrorCodes.Unsupported);
            if (!isStream && refused.Count > 0 != expected[i].Count > 0)
            {
                differences.Add($"{given[i].Query}\n{given[i].Variables.ToJsonString()}\n  ours: {string.Join("; ", refused)}\n  theirs: {string.Join("; ", expected[i])}");
            }
        }

        output.WriteLine($"{given.Count} sets of variables, {expected.Count(errors => errors.Count > 0)} refused by graphql-js, {differences.Count} judged otherwise here.");
        Assert.True(differences.Count == 0, $"{differences.Count} of {given.Count} differ:\n{string.Join("\n\n", differences.Take(8))}");
        Assert.True(expected.Count(errors => errors.Count == 0) > 300 * Times && expected.Count(errors => errors.Count > 0) > 200 * Times, "The generator tests nothing.");
    }

    /// <summary>Compares verdicts, which must agree, and places, which must in 99 of 100 documents; gives what graphql-js says.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<ReferenceError>>> CompareAsync(List<string> documents)
    {
        var expected = await ReferenceImplementation.JudgeAsync(await SchemaAsync(), documents, MaxErrors);
        var actual = await AskAsync([.. documents.Select(document => new Given(document, null, []))]);
        var otherVerdict = new List<string>();
        var otherPlaces = new List<string>();
        for (var i = 0; i < documents.Count; i++)
        {
            var invalid = actual[i].Where(error => error.IsVerdict && !HostSchema.IsOfOwnScalar(error.Message)).ToList();
            var shown = $"{documents[i]}\n  ours: {string.Join("; ", invalid)}\n  theirs: {string.Join("; ", expected[i])}";
            if (invalid.Count > 0 != expected[i].Count > 0)
            {
                otherVerdict.Add(shown);
            }
            else if (!invalid.Select(error => error.Places).Order().SequenceEqual(expected[i].Select(error => error.Places).Order()))
            {
                otherPlaces.Add(shown);
            }
        }

        var invalidCount = expected.Count(errors => errors.Count > 0);
        output.WriteLine($"{documents.Count} documents, {invalidCount} invalid: {otherVerdict.Count} judged otherwise, {otherPlaces.Count} with errors at other places.");
        output.WriteLine(string.Join("\n\n", otherPlaces.Take(5)));
        Assert.True(otherVerdict.Count == 0, $"{otherVerdict.Count} of {documents.Count} differ:\n{string.Join("\n\n", otherVerdict.Take(8))}");
        Assert.True(otherPlaces.Count * 100 <= invalidCount, $"{otherPlaces.Count} of {invalidCount} have other places:\n{string.Join("\n\n", otherPlaces.Take(8))}");
        return expected;
    }

    private async Task<Answered[][]> AskAsync(IReadOnlyList<Given> requests)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var answers = new Answered[requests.Count][];
        await Parallel.ForAsync(0, requests.Count, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Ct }, async (i, ct) =>
        {
            using var answer = await client.PostAsJsonAsync("/graphql", requests[i], ct);
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
            Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode} for {requests[i].Query} with {requests[i].Variables.ToJsonString()}: {string.Join(Environment.NewLine, app.Log.Errors)}");

            // What was executed has data, and errors of its own that are no verdict on the document or the variables.
            answers[i] = body.TryGetProperty("data", out _) ? [] : [.. body.GetProperty("errors").EnumerateArray().Select(Answered.Read)];
        });
        return answers;
    }

    private async Task<string> SchemaAsync()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        return await client.GetStringAsync("/graphql/schema.graphql", Ct);
    }

    private DocumentGenerator Generator(int offset, string purpose) =>
        new(Schema, Seed + offset)
        {
            CollisionRate = purpose is "OverlappingFieldsCanBeMerged" ? 0.05 : 0,
            Values = new ValueGenerator(Seed + offset, HostSchema.Scalars),
        };

    private sealed record Answered(string Message, string Places, string Code)
    {
        /// <summary>Errors of other kinds say that a valid document asks too much.</summary>
        public bool IsVerdict => Code is "GRAPHQL_PARSE_FAILED" or "GRAPHQL_VALIDATION_FAILED" or "LIMIT_INTROSPECTION_DEPTH";

        public static Answered Read(JsonElement error) => new(
            error.GetProperty("message").GetString()!,
            error.TryGetProperty("locations", out var places)
                ? string.Join(' ', places.EnumerateArray().Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}"))
                : "",
            error.GetProperty("extensions").GetProperty("code").GetString()!);

        public override string ToString() => $"{Places} {Message}";
    }
}
