using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.TypeSystem.Scalars;
using Cers.GraphQL.Validation;

namespace Cers.GraphQL.Tests.Validation;

/// <summary>Documents made to cost more than they should. Each is refused with the limit it breaks, and soon.</summary>
[Collection(AloneCollection.Name)]
public sealed class HostileDocumentTests
{
    static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    /// <summary>As if an operator had switched the counting limits off: the algorithms must bear it alone.</summary>
    static readonly ParserLimits WideParser = Judge.FarLimits with { MaxDepth = ParserLimits.DepthCeiling };
    static readonly ValidationOptions WideOptions = new() { MaxDepth = int.MaxValue, MaxFields = int.MaxValue, MaxAliases = int.MaxValue, MaxDirectives = int.MaxValue };

    [Fact]
    public void Ten_thousand_aliases() => IsRefused(GraphQLErrorCodes.LimitFields, $"{{ {Many(10_000, i => $"a{i}: count")} }}");

    [Fact]
    public void Nine_hundred_aliases_by_way_of_a_fragment() =>
        IsRefused(GraphQLErrorCodes.LimitAliases, $"{{ {Many(30, i => $"a{i}: exporter {{ ...F }}")} }} fragment F on Exporter {{ {Many(30, i => $"b{i}: id")} }}");

    [Fact]
    public void Ten_thousand_times_the_same_field() => IsRefused(GraphQLErrorCodes.LimitFields, $"{{ {Many(10_000, _ => "count")} }}");

    [Fact]
    public void Selections_five_thousand_deep() => IsRefused(GraphQLErrorCodes.LimitDepth, $"{Nested(5_000, "{ exporter ", "", "}")}");

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ a: ", "}")]
    public void Literals_five_thousand_deep(string open, string close) =>
        IsRefused(GraphQLErrorCodes.LimitDepth, $"{{ arguments {{ stringArg(v: {Nested(5_000, open, "1", close)}) }} }}");

    [Fact]
    public void Types_five_thousand_deep() => IsRefused(GraphQLErrorCodes.LimitDepth, $"query ($v: {Nested(5_000, "[", "Int", "]")}) {{ count }}");

    [Fact]
    public void Brackets_that_never_close() => IsRefused(GraphQLErrorCodes.LimitDepth, "query ($v: Int = " + new string('[', 100_000));

    [Fact]
    public void A_literal_of_many_items() => IsRefused(GraphQLErrorCodes.LimitTokens, $"{{ arguments {{ listArg(v: [{Many(200_000, _ => "\"x\"")}]) }} }}");

    [Fact]
    public void A_literal_of_ten_megabytes_is_only_read() =>
        Assert.Empty(Timed($"{{ arguments {{ stringArg(v: \"{new string('x', 10_000_000)}\") }} }}", ParserLimits.Default, ValidationOptions.Default));

    [Fact]
    public void A_comment_of_ten_megabytes_is_only_skipped() =>
        Assert.Empty(Timed($"{{ count }} #{new string('#', 10_000_000)}", ParserLimits.Default, ValidationOptions.Default));

    [Fact]
    public void A_thousand_directives_at_one_place() => IsRefused(GraphQLErrorCodes.LimitDirectives, $"{{ count {Many(1_000, _ => "@tag(name: \"x\")")} }}");

    [Fact]
    public void Directives_multiplied_by_fragments() =>
        IsRefused(GraphQLErrorCodes.LimitDirectives, "{ ...F0 } " + Bomb(10, "count @onField @tag(name: \"x\")"));

    [Fact]
    public void Thirty_fragments_of_two_spreads_each() => IsRefused(GraphQLErrorCodes.LimitFields, "{ ...F0 } " + Bomb(30, "count"));

    [Fact]
    public void Thirty_fragments_of_two_spreads_each_below_fields() =>
        IsRefused(
            GraphQLErrorCodes.LimitFields,
            $"{{ exporter {{ ...F0 }} }} {Many(29, i => $"fragment F{i} on Exporter {{ owner {{ ...F{i + 1} }} ... {{ owner {{ ...F{i + 1} }} }} }}")} fragment F29 on Exporter {{ id }}",
            ValidationOptions.Default with { MaxDepth = 40 });

    [Fact]
    public void A_chain_of_twelve_hundred_fragments() => IsRefused(GraphQLErrorCodes.LimitDepth, "{ exporter { ...F0 } } " + Chain(1_200));

    [Fact]
    public void Fragments_below_many_operations() =>
        IsRefused(
            GraphQLErrorCodes.LimitFragmentVisits,
            $"{Many(400, i => $"query Q{i} {{ exporter {{ ...F0 }} }}")} {Many(400, i => $"fragment F{i} on Exporter {{ ...F{i + 1} }}")} fragment F400 on Exporter {{ id }}");

    [Fact]
    public void A_thousand_errors_are_a_hundred_and_a_word()
    {
        var errors = Timed($"{{ {Many(1_000, i => $"nothing{i}")} }}", ParserLimits.Default, ValidationOptions.Default);
        Assert.Equal(101, errors.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[^1].Message);
    }

    [Fact]
    public void Long_unknown_names_are_not_compared_with_others() =>
        Assert.Equal(2, Timed($"{{ {new string('a', 1_000_000)} exporter {{ {new string('b', 1_000_000)} }} }}", ParserLimits.Default, ValidationOptions.Default).Count);

    [Fact]
    public void Merging_bears_a_fragment_bomb_without_limits() => Assert.Empty(Timed("{ ...F0 } " + Bomb(30, "count"), WideParser, WideOptions));

    [Fact]
    public void Merging_bears_a_fragment_bomb_below_fields_without_limits() =>
        Assert.Empty(Timed(
            $"{{ exporter {{ ...F0 }} }} {Many(29, i => $"fragment F{i} on Exporter {{ a{i}: owner {{ ...F{i + 1} }} b{i}: owner {{ ...F{i + 1} }} }}")} fragment F29 on Exporter {{ id }}",
            WideParser,
            WideOptions));

    [Fact]
    public void Merging_bears_ten_thousand_equal_fields_without_limits() =>
        Assert.Empty(Timed($"{{ {Many(10_000, _ => "exporter { id }")} }}", WideParser, WideOptions));

    [Fact]
    public void Merging_bears_a_chain_of_two_thousand_fragments_without_limits() =>
        Assert.Empty(Timed("{ exporter { ...F0 } } " + Chain(2_000), WideParser, WideOptions));

    [Fact]
    public void A_chain_of_two_thousand_fragments_with_a_conflict_at_its_end_is_refused() =>
        Assert.NotEmpty(Timed("{ exporter { ...F0 } } " + Chain(2_000, "a: id a: name"), WideParser, WideOptions));

    [Fact]
    public void A_cycle_of_two_thousand_fragments_is_refused() =>
        Assert.NotEmpty(Timed($"{{ exporter {{ ...F0 }} }} {Many(2_000, i => $"fragment F{i} on Exporter {{ ...F{(i + 1) % 2_000} }}")}", WideParser, WideOptions));

    [Fact]
    public void Two_thousand_fields_that_all_conflict_are_refused() =>
        Assert.NotEmpty(Timed($"{{ arguments {{ {Many(2_000, i => $"intArg(v: {i})")} }} }}", ParserLimits.Default, ValidationOptions.Default));

    /// <summary>Whether a path takes a or b at each step decides which fragments meet at its end: 2^22 sets, as when an automaton is made deterministic.</summary>
    [Fact]
    public void Paths_that_merge_exponentially_many_sets_are_refused()
    {
        const int Length = 22;
        var steps = Many(Length, i => $"fragment S{i} on Exporter {{ a: owner {{ ...S{i + 1} ...T{i + 1}x1 }} b: owner {{ ...S{i + 1} }} }}");
        var marks = Many(Length - 1, i => Many(i + 1, k => $"fragment T{i + 1}x{k + 1} on Exporter {{ a: owner {{ ...T{i + 2}x{k + 2} }} b: owner {{ ...T{i + 2}x{k + 2} }} }}"));
        var ends = Many(Length, k => $"fragment T{Length}x{k + 1} on Exporter {{ id }}");
        IsRefusedWithoutLimits(GraphQLErrorCodes.LimitFieldMerges, TradeSchema.Schema, $"{{ exporter {{ ...S0 }} }} {steps} {marks} {ends} fragment S{Length} on Exporter {{ id }}");
    }

    /// <summary>At each level the fields of the interface meet those of either object type, which go on to the end: 2^22 sets, though nothing conflicts.</summary>
    [Fact]
    public void Object_types_that_split_exponentially_many_sets_are_refused()
    {
        const int Levels = 22;
        InterfaceType step = null!;
        IEnumerable<FieldDefinition> Fields() => [new("next", step), new("value", Scalar.Int, [new("x", Scalar.Int)])];
        step = new InterfaceType("Step", Fields);
        var schema = new Schema(
            new ObjectType("Query", () => [new("first", step)]),
            types: [new ObjectType("A", Fields, () => [step]), new ObjectType("B", Fields, () => [step])]);
        var levels = Many(Levels, i => $"fragment L{i} on Step {{ next {{ ...L{i + 1} }} ... on A {{ next {{ ...A{i}x{i + 1} }} }} ... on B {{ next {{ ...B{i}x{i + 1} }} }} }}");
        var chains = Many(Levels, from => Many(Levels - from, i =>
            string.Join(' ', ((string[])["A", "B"]).Select(type => $"fragment {type}{from}x{from + i + 1} on Step {{ {(from + i + 1 == Levels ? "value" : $"next {{ ...{type}{from}x{from + i + 2} }}")} }}"))));
        IsRefusedWithoutLimits(
            GraphQLErrorCodes.LimitFieldMerges,
            schema,
            $"{{ first {{ ...L0 ... on A {{ z: value(x: 1) }} ... on B {{ z: value(x: 2) }} }} }} {levels} {chains} fragment L{Levels} on Step {{ value }}");
    }

    [Fact]
    public void Invalid_UTF8_in_a_large_document() =>
        Assert.Equal(
            GraphQLErrorCodes.ParseFailed,
            Assert.Single(Timed([.. Encoding.UTF8.GetBytes($"{{ {Many(500_000, _ => "count")} "), 0xC3, 0x28], ParserLimits.Default, ValidationOptions.Default)).Code);

    static void IsRefused(string code, string document, ValidationOptions? options = null) =>
        Assert.Equal([code], Timed(document, ParserLimits.Default, options ?? ValidationOptions.Default).Select(error => error.Code).Distinct());

    static void IsRefusedWithoutLimits(string code, Schema schema, string document) =>
        Assert.Equal([code], Timed(schema, Encoding.UTF8.GetBytes(document), WideParser, WideOptions).Select(error => error.Code));

    static IReadOnlyList<GraphQLError> Timed(string document, ParserLimits limits, ValidationOptions options) =>
        Timed(Encoding.UTF8.GetBytes(document), limits, options);

    static IReadOnlyList<GraphQLError> Timed(byte[] document, ParserLimits limits, ValidationOptions options) =>
        Timed(TradeSchema.Schema, document, limits, options);

    /// <summary>Processor time, as the machine may be busy with other things; the best of a few, as the first has the compiler in it.</summary>
    static IReadOnlyList<GraphQLError> Timed(Schema schema, byte[] document, ParserLimits limits, ValidationOptions options)
    {
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; ; attempt++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var errors = Judge.Errors(schema, document, limits, options);
            var spent = Environment.CpuUsage.TotalTime - before;
            best = spent < best ? spent : best;
            if (best < Soon)
                return errors;
            Assert.True(attempt < 4, $"Took {best.TotalMilliseconds} ms.");
        }
    }

    static string Many(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));

    static string Nested(int depth, string open, string inner, string close) =>
        new StringBuilder().Insert(0, open, depth).Append(inner).Insert(open.Length * depth + inner.Length, close, depth).ToString();

    static string Bomb(int count, string last) =>
        $"{Many(count - 1, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}")} fragment F{count - 1} on Query {{ {last} }}";

    static string Chain(int count, string last = "id") =>
        $"{Many(count - 1, i => $"fragment F{i} on Exporter {{ owner {{ ...F{i + 1} }} }}")} fragment F{count - 1} on Exporter {{ {last} }}";
}
