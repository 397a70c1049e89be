using System.Text;
using System.Text.Unicode;
using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.Tests.Language;
using Cers.GraphQL.Tests.Validation;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.Validation;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Spoiled documents: whatever comes, the parser and the validator give a verdict, and graphql-js gives the same.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    const int Chunk = 2_000;

    static readonly bool All = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1";

    /// <summary>Inputs: ten million with <c>build/test --all</c>.</summary>
    static readonly int Inputs = All ? 10_000_000 : 200_000;

    /// <summary>One in so many is shown to graphql-js too, if it is UTF-8.</summary>
    static readonly int Sampled = All ? 100 : 50;

    [Fact]
    public async Task No_input_is_without_a_verdict_and_none_has_another_than_in_graphql_js()
    {
        var corpus = Corpus();
        var compared = new List<(string Document, bool IsValid)>();
        var parsed = 0;
        var answers = await ReferenceImplementation.JudgeAsync(SdlPrinter.Print(TradeSchema.Schema, withCosts: false), Documents());
        var differences = compared.Zip(answers).Where(pair => pair.First.IsValid != (pair.Second.Count == 0) && !Divergence.IsNamed(pair.First.Document, pair.Second))
            .Select(pair => $"{pair.First.Document}\n  {(pair.First.IsValid ? $"theirs: {string.Join("; ", pair.Second)}" : "only ours refuses")}")
            .ToList();
        output.WriteLine($"{Inputs} inputs, {parsed} parsed; {compared.Count} compared with graphql-js, {compared.Count(one => one.IsValid)} of them valid.");
        Assert.True(differences.Count == 0, $"{differences.Count} of {compared.Count} differ:\n{string.Join("\n\n", differences.Take(10))}");
        Assert.True(parsed > Inputs / 20 && compared.Count(one => one.IsValid) > compared.Count / 50, "The mutations test nothing.");

        // The reference judges what there is while more is made.
        IEnumerable<string> Documents()
        {
            var chunks = Enumerable.Range(0, Inputs / Chunk).AsParallel().AsOrdered().WithDegreeOfParallelism(All ? Environment.ProcessorCount : 1)
                .WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(seed => Sample(corpus, seed, ref parsed));
            foreach (var one in chunks.AsSequential().SelectMany(sample => sample))
            {
                compared.Add(one);
                yield return one.Document;
            }
        }
    }

    /// <summary>Judges so many inputs of one seed, and gives those that the reference is shown.</summary>
    static List<(string Document, bool IsValid)> Sample(IReadOnlyList<byte[]> corpus, int seed, ref int parsed)
    {
        var mutator = new Mutator(corpus, seed);
        var sample = new List<(string, bool)>();
        for (var i = 0; i < Chunk; i++)
        {
            var input = mutator.Next();
            var errors = Judged(input, ref parsed);
            if (i % Sampled == 0 && Utf8.IsValid(input))
                sample.Add((Encoding.UTF8.GetString(input), errors.Count == 0));
        }

        return sample;
    }

    /// <summary>Anything thrown but a syntax error ends the test with the input that did it.</summary>
    static IReadOnlyList<GraphQLError> Judged(byte[] input, ref int parsed)
    {
        try
        {
            var document = GraphQLDocumentParser.Parse(input, Judge.FarLimits);
            Interlocked.Increment(ref parsed);
            var printed = SyntaxPrinter.Print(document);
            Assert.Equal(printed, SyntaxPrinter.Print(GraphQLDocumentParser.Parse(Encoding.UTF8.GetBytes(printed), Judge.FarLimits)));
            return DocumentValidator.Validate(TradeSchema.Schema, document, Judge.FarOptions);
        }
        catch (GraphQLSyntaxException refused)
        {
            return [refused.ToError()];
        }
        catch (Exception thrown)
        {
            throw new InvalidOperationException($"Input {Convert.ToBase64String(input)}: {thrown.Message}", thrown);
        }
    }

    static List<byte[]> Corpus()
    {
        var valid = new DocumentGenerator(TradeSchema.Schema, 1) { DefaultRate = 0.2 };
        var faulty = new DocumentGenerator(TradeSchema.Schema, 2) { CollisionRate = 0.1 };
        var texts = RuleCase.All.Select(one => one.Document)
            .Concat(SyntaxCases.Refused.Select(one => one.Text))
            .Concat(Enumerable.Range(0, 200).Select(_ => valid.Document(0)))
            .Concat(Enumerable.Range(0, 200).Select(_ => faulty.Document(0.03)));
        return [.. texts.Select(Encoding.UTF8.GetBytes).Where(text => text.Length < 1_500)];
    }
}
