using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.GraphQL.Execution;
using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Generated requests over one invented world, executed by the engine and by graphql-js.</summary>
public sealed class ResultsTests(ITestOutputHelper output)
{
    const int Seed = 20261126;

    /// <summary>Twenty times as many with <c>build/test --all</c>.</summary>
    static readonly int Count = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1" ? 10_000 : 500;

    [Fact]
    public async Task Both_answer_the_same_data_and_errors_at_the_same_paths()
    {
        var world = InventedWorld.Of(TradeSchema.Schema);
        var given = Generate(world);
        var sdl = SdlPrinter.Print(world, withCosts: false);
        var asked = ReferenceImplementation.ExecuteAsync(sdl, given);
        var executor = Executor(world);
        var answers = new List<ReferenceAnswer>();
        foreach (var request in given)
            answers.Add(await ExecuteAsync(executor, request));
        var differences = new List<string>();
        int withErrors = 0, refused = 0, otherWitness = 0, largest = 0;
        foreach (var (request, ours, theirs) in given.Zip(answers, await asked))
        {
            withErrors += ours.Paths.Count > 0 ? 1 : 0;
            refused += ours.Data is null ? 1 : 0;
            largest = Math.Max(largest, ours.Data?.Length ?? 0);
            otherWitness += ours.Paths.Order(StringComparer.Ordinal).SequenceEqual(theirs.Paths.Order(StringComparer.Ordinal)) ? 0 : 1;
            if (Difference(ours, theirs) is { } difference)
                differences.Add($"{request.Query}\n{request.Variables.ToJsonString()}\n{difference}");
        }

        output.WriteLine($"{Count} requests, {withErrors} with errors, {refused} refused by both, largest {largest} letters; {otherWitness} tell another of several errors for one null.");
        Assert.True(differences.Count == 0, $"{differences.Count} of {Count} differ:\n{string.Join("\n\n", differences.Take(5))}");
        Assert.True(withErrors > Count / 4 && withErrors < Count - (Count / 10) && refused < Count / 10, "The generator tests one side only.");
    }

    static List<Given> Generate(Schema schema)
    {
        var documents = new DocumentGenerator(schema, Seed) { VariableRate = 0.4, CollisionRate = 0.1, DefaultRate = 0.4 };
        var requests = new List<Given>();
        while (requests.Count < Count)
        {
            var document = documents.Document(0);

            // Fields that meet by chance may conflict; those documents are the other tests' business.
            if (Judge.Errors(schema, document).Count == 0)
                requests.Add(new(document, documents.First.Name, new VariableGenerator(Seed + requests.Count, 0, new Dictionary<string, string[]>()).Of(documents.First.Variables)));
        }

        return requests;
    }

    static RequestExecutor Executor(Schema schema)
    {
        var options = new GraphQLOptions();
        (options.Limits.MaxCost, options.Limits.MaxDepth, options.Limits.MaxFields) = (double.MaxValue, 100, 100_000);
        return new(schema, options, new PlainOutcome(), new PolicyAuthorization(), [], [], new ServiceCollection().BuildServiceProvider(), TimeProvider.System, NullLogger<RequestExecutor>.Instance);
    }

    static async Task<ReferenceAnswer> ExecuteAsync(RequestExecutor executor, Given request)
    {
        var variables = JsonSerializer.SerializeToElement(request.Variables);
        var response = await executor.ExecuteAsync(new(Encoding.UTF8.GetBytes(request.Query), request.OperationName, variables), new DefaultHttpContext(), CancellationToken.None);
        using var buffer = new PooledBuffer();
        ResponseWriter.Write(buffer, response);
        var answer = JsonNode.Parse(buffer.Written.Span)!.AsObject();
        return new(
            answer.ContainsKey("data") ? Plain(answer["data"]) : null,
            [.. response.Errors.Select(error => error.Path is null ? "" : JsonSerializer.Serialize(error.Path))],
            [.. response.Errors.Select(error => error.Message)]);
    }

    /// <summary>
    /// Where one null covers several failures, either side may stop at any of them (specification section 6.4.4): failures are compared by the places that they
    /// made null.
    /// </summary>
    static string? Difference(ReferenceAnswer ours, ReferenceAnswer theirs)
    {
        var data = theirs.Data is null ? null : Plain(JsonNode.Parse(theirs.Data));
        if (ours.Data != data)
            return $"  ours: {ours.Data ?? string.Join("; ", ours.Refused!)}\n  theirs: {data ?? string.Join("; ", theirs.Refused!)}";
        var root = data is null ? null : JsonNode.Parse(data);
        var (mine, yours) = (NullPlaces(root, ours.Paths), NullPlaces(root, theirs.Paths));
        return mine.SetEquals(yours) ? null : $"  ours: {string.Join(' ', ours.Paths)}\n  theirs: {string.Join(' ', theirs.Paths)}\n  {data}";
    }

    static HashSet<string> NullPlaces(JsonNode? data, IReadOnlyList<string> paths) => [.. paths.Select(path => NullAbove(data, path))];

    /// <summary>The part of an error's path that leads to the null that stands for it.</summary>
    static string NullAbove(JsonNode? data, string path)
    {
        var steps = new StringBuilder();
        foreach (var step in path.Length == 0 ? [] : JsonNode.Parse(path)!.AsArray())
        {
            if (data is null)
                break;
            data = data is JsonArray items ? items[(int)step!] : data[(string)step!];
            steps.Append('/').Append(step);
        }

        return data is null ? steps.ToString() : throw new InvalidOperationException($"No null on the way of {path}.");
    }

    /// <summary>One spelling of each string; numbers as they are written.</summary>
    static string Plain(JsonNode? data) => data?.ToJsonString() ?? "null";
}
