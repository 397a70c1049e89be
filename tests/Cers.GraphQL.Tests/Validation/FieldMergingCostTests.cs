using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.Validation;
using Cers.GraphQL.Validation.Rules;

namespace Cers.GraphQL.Tests.Validation;

/// <summary>How many fields are compared as documents grow: counted, so that no clock is needed. Twice the document may take twice the comparisons, not four times.</summary>
public sealed class FieldMergingCostTests
{
    public static TheoryData<string> Families => [.. All.Keys];

    static Dictionary<string, Func<int, string>> All { get; } = new(StringComparer.Ordinal)
    {
        ["one field many times"] = n => $"{{ {Many(n, _ => "count")} }}",
        ["one object many times"] = n => $"{{ {Many(n, _ => "exporter { id name }")} }}",
        ["many aliases"] = n => $"{{ {Many(n, i => $"a{i}: count")} }}",
        ["many inline fragments"] = n => $"{{ {Many(n, _ => "... on Query { exporter { owner { id } } }")} }}",
        ["many fragments"] = n => $"{{ {Many(n, i => $"...F{i}")} }} {Many(n, i => $"fragment F{i} on Query {{ exporter {{ owner {{ id }} }} }}")}",
        ["one fragment many times"] = n => $"{{ {Many(n, i => $"a{i}: exporter {{ ...F ...F }}")} }} fragment F on Exporter {{ owner {{ id }} owner {{ name }} }}",
        ["a chain that merges with itself"] = n =>
            $"{{ exporter {{ ...F0 }} }} {Many(n, i => $"fragment F{i} on Exporter {{ owner {{ ...F{i + 1} }} owner {{ ...F{i + 1} }} }}")} fragment F{n} on Exporter {{ id }}",
        ["fragments that spread all that follow"] = n =>
            $"{{ exporter {{ ...F0 }} }} {Many(n, i => $"fragment F{i} on Exporter {{ owner {{ id }} ...F{i + 1} ...F{Math.Min(i + 2, n)} }}")} fragment F{n} on Exporter {{ id }}",
        ["equal arguments"] = n => $"{{ arguments {{ {Many(n, _ => "intArg(v: 1)")} }} }}",
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void Twice_the_document_takes_twice_the_comparisons(string family)
    {
        var counts = new[] { 100, 200, 400, 800, 1600 }.Select(n => Count(All[family](n))).ToArray();
        TestContext.Current.TestOutputHelper!.WriteLine($"{family}: {string.Join(", ", counts)}");
        Assert.True(counts[^1] <= 40 * 1600, $"{counts[^1]} comparisons for 1600 fields.");
        for (var i = 1; i < counts.Length; i++)
        {
            Assert.True(counts[i] <= (2.1 * counts[i - 1]) + 50, $"{counts[i - 1]} became {counts[i]}.");
        }
    }

    /// <summary>Pairs are compared only to tell a conflict that is known to be there, and not without end.</summary>
    [Theory]
    [InlineData(1_000)]
    [InlineData(4_000)]
    [InlineData(16_000)]
    public void Fields_that_all_conflict_are_compared_no_more_than_so_often(int n) =>
        Assert.InRange(Count($"{{ arguments {{ {Many(n, i => $"intArg(v: {i})")} }} }}"), 1, 110_000 + (4 * n));

    static int Count(string document)
    {
        ValidationContext? seen = null;
        DocumentValidator.Validate(
            TradeSchema.Schema,
            GraphQLDocumentParser.Parse(Encoding.UTF8.GetBytes(document), Judge.FarLimits),
            Judge.FarOptions with { MaxDepth = int.MaxValue, MaxFields = int.MaxValue },
            context => [new OverlappingFieldsCanBeMerged(seen = context)]);
        return seen!.FieldComparisons;
    }

    static string Many(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));
}
