using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Documents from a fixed seed, judged by the engine and by the reference implementation.</summary>
public sealed class GeneratedDocumentsTests
{
    const int Seed = 20260923;

    /// <summary>Ten times as many whole documents with <c>build/test --all</c>.</summary>
    static readonly int Times = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1" ? 10 : 1;

    [Fact]
    public async Task Valid_documents_are_valid_in_both()
    {
        var generator = new DocumentGenerator(TradeSchema.Schema, Seed);
        var verdicts = await CompareAsync([.. Enumerable.Range(0, 300 * Times).Select(_ => generator.Document(0))]);
        Assert.True(verdicts.Valid > 270 * Times, $"Only {verdicts.Valid} of 300 × {Times} documents are valid: the generator tests nothing.");
    }

    [Fact]
    public async Task Documents_with_faults_get_the_same_errors_at_the_same_places()
    {
        var generator = new DocumentGenerator(TradeSchema.Schema, Seed + 1) { CollisionRate = 0.05 };
        var verdicts = await CompareAsync([.. Enumerable.Range(0, 700 * Times).Select(i => generator.Document(i % 2 == 0 ? 0.02 : 0.06))]);
        Assert.True(verdicts.Invalid > 350 * Times, $"Only {verdicts.Invalid} of 700 × {Times} documents are invalid: the generator tests nothing.");
    }

    [Fact]
    public async Task Documents_whose_fields_meet_get_the_same_conflicts()
    {
        var generator = new DocumentGenerator(TradeSchema.Schema, Seed + 3) { CollisionRate = 0.9 };
        var verdicts = await CompareAsync([.. Enumerable.Range(0, 500 * Times).Select(_ => generator.Document(0))]);
        Assert.True(Math.Min(verdicts.Valid, verdicts.Invalid) > 100 * Times, $"{verdicts.Valid} valid, {verdicts.Invalid} invalid: the generator tests one side only.");
    }

    [Fact]
    public async Task Texts_broken_at_random_fail_with_the_same_error_at_the_same_place()
    {
        var generator = new DocumentGenerator(TradeSchema.Schema, Seed + 2);
        var verdicts = await CompareAsync([.. Enumerable.Range(0, 700).Select(_ => generator.Broken(generator.Document(0)))]);
        Assert.True(verdicts.Invalid > 450, $"Only {verdicts.Invalid} of 700 texts are broken: the generator tests nothing.");
    }

    static async Task<(int Valid, int Invalid)> CompareAsync(List<string> documents)
    {
        var asked = ReferenceImplementation.JudgeAsync(SdlPrinter.Print(TradeSchema.Schema, withCosts: false), documents);
        var ours = documents.ConvertAll(document => Judge.Errors(TradeSchema.Schema, document));
        var differences = new List<string>();
        var valid = 0;
        foreach (var (document, actual, expected) in documents.Zip(ours, await asked))
        {
            valid += expected.Count == 0 ? 1 : 0;
            if (Divergence.Between(actual, expected) is { } difference)
                differences.Add($"{document}\n{difference}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {documents.Count} differ:\n{string.Join("\n\n", differences.Take(12))}");
        return (valid, documents.Count - valid);
    }
}
