using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Validation;

/// <summary>Which names are proposed for a misspelt one, and in which order.</summary>
public sealed class SuggestionTests
{
    /// <summary>Numbers in names of every length, with zeros before them, between them and alone; letters of both cases.</summary>
    static readonly string[] Names =
    [
        "form1", "form2", "form10", "form02", "form010", "form100", "form", "form1a", "form10a", "form2b", "fOrm1", "FORM", "a1b2", "a1b10", "a01b2", "a10b1", "a0", "a00", "a", "b0", "kind", "kinds", "knid", "x9y", "x10y", "x9y9",
    ];

    static readonly Schema Schema = SdlSchema.Read($$"""
        type Query { {{string.Join(' ', Names.Select(name => $"{name}: Int"))}} of(kind1: Int, kind10: Int, kind2: Int, kin: Kind): Int any: Any pet: Pet }
        enum Kind { {{string.Join(' ', Names)}} }
        interface Pet { id: Int }
        interface Zed implements Pet { id: Int fur: Int }
        type Cat implements Pet & Zed { id: Int fur: Int }
        type Ant implements Pet { id: Int fur: Int }
        interface Any { id: Int }
        type One implements Any { id: Int form1: Int form10: Int } type Ten implements Any { id: Int form1: Int } type Two implements Any { id: Int form1: Int form2: Int }
        """);

    [Theory]
    [InlineData("{ frm }", "\"FORM\", \"form\", \"fOrm1\", \"form1\", or \"form2\"")]
    [InlineData("{ form20 }", "\"form02\", \"form2\", \"form2b\", \"form10\", or \"FORM\"")]
    [InlineData("{ of(kind3: 1) }", "\"kind1\", \"kind2\", \"kin\", or \"kind10\"")]
    public void Near_names_come_first_and_then_by_their_numbers(string document, string names)
    {
        var message = Assert.Single(Judge.Errors(Schema, document)).Message;
        Assert.EndsWith($"Did you mean {names}?", message, StringComparison.Ordinal);
    }

    /// <summary>Of types that have the field, an interface stands before what implements it, whatever their names; others by their names.</summary>
    [Fact]
    public async Task Types_that_have_the_field_are_named_widest_first()
    {
        const string document = "{ pet { fur } }";
        var error = Judge.Show(Assert.Single(Judge.Errors(Schema, document)));
        Assert.Equal("1:9 Cannot query field \"fur\" on type \"Pet\". Did you mean to use an inline fragment on \"Ant\", \"Zed\", or \"Cat\"?", error);
        Assert.Equal(error, Assert.Single(Assert.Single(await ReferenceImplementation.JudgeAsync(SdlPrinter.Print(Schema), [document]))).ToString());
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void Long_names_get_no_proposals(int length, bool proposed)
    {
        var schema = SdlSchema.Read($"type Query {{ {new string('l', 81)}: Int }}");
        var message = Assert.Single(Judge.Errors(schema, $"{{ {new string('l', length - 1)}x }}")).Message;
        Assert.Equal(proposed, message.Contains("Did you mean", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reference_implementation_proposes_the_same()
    {
        var random = new Random(20260923);
        var documents = Enumerable.Range(0, 600).Select(i => (i % 4) switch
        {
            0 => $"{{ of(kin: {Misspelt(Names[random.Next(Names.Length)])}) }}",
            1 => $"{{ of({Misspelt("kind1")}: 1) any {{ {Misspelt("form1")} }} }}",
            2 => $"{{ any {{ ... on {Misspelt("One")} {{ id }} }} }}",
            _ => $"{{ {Misspelt(Names[random.Next(Names.Length)])} }}",
        }).ToArray();
        var answers = await ReferenceImplementation.JudgeAsync(SdlPrinter.Print(Schema), documents);
        var differences = documents.Zip(answers).Select(pair => (pair.First, Difference: Divergence.Between(Judge.Errors(Schema, pair.First), pair.Second))).Where(pair => pair.Difference is not null).ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {documents.Length} differ:\n{string.Join("\n\n", differences.Take(12))}");
        Assert.True(answers.Count(errors => errors.Any(error => error.Message.Contains("Did you mean", StringComparison.Ordinal))) > 300, "The misspellings test nothing.");

        string Misspelt(string name)
        {
            var at = random.Next(name.Length);
            return random.Next(6) switch
            {
                0 => name.Remove(at, name.Length == 1 ? 0 : 1) is var shorter && char.IsAsciiDigit(shorter[0]) ? "_" + shorter : shorter,
                1 => name.Insert(at, "f"),
                2 => name + random.Next(30),
                3 => name.ToUpperInvariant(),
                4 => at + 1 < name.Length && !char.IsAsciiDigit(name[at + 1]) ? name[..at] + name[at + 1] + name[at] + name[(at + 2)..] : name + "0",
                _ => name[..at] + "k" + name[(at + 1)..],
            };
        }
    }
}
