using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Differential;

namespace Cers.GraphQL.Tests.Language;

public sealed class SchemaCoordinateTests
{
    /// <summary>Tokens, half tokens, and what other grammars would ignore.</summary>
    static readonly string[] Pieces = ["A", "b_1", "_", "__x", "1", ".", "..", "@", "(", ")", ":", "(a:)", "@d", " ", "\n", "\t", ",", "#", "\uFEFF", "é", "😀", "\"", "'", "\0", "-", "$", "!", "{"];

    [Theory]
    [InlineData("Ship", false, "Ship", null, null)]
    [InlineData("Ship.name", false, "Ship", "name", null)]
    [InlineData("Ship.owner(first:)", false, "Ship", "owner", "first")]
    [InlineData("@cost", true, "cost", null, null)]
    [InlineData("@cost(weight:)", true, "cost", null, "weight")]
    [InlineData("__Type.__typename", false, "__Type", "__typename", null)]
    public void A_coordinate_is_read_and_printed(string text, bool isDirective, string name, string? member, string? argument)
    {
        var read = Parse(text);
        Assert.Equal((isDirective, name, member, argument), (read.IsDirective, read.Name, read.MemberName, read.ArgumentName));
        Assert.Equal(text, read.ToString());
        Assert.Equal(read, Parse(text));
        Assert.NotEqual(read, Parse("Other"));
    }

    [Theory]
    [InlineData("", "1:1 Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("Ship.", "1:6 Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("Ship.a.b", "1:7 Syntax Error: Expected <EOF>, found \".\".")]
    [InlineData("Ship(a:)", "1:5 Syntax Error: Expected <EOF>, found \"(\".")]
    [InlineData("Ship.a(b)", "1:9 Syntax Error: Expected \":\", found \")\".")]
    [InlineData("Ship.a(b: 1)", "1:10 Syntax Error: Invalid character: \" \".")]
    [InlineData("@a.b", "1:3 Syntax Error: Expected <EOF>, found \".\".")]
    [InlineData("@@a", "1:2 Syntax Error: Expected Name, found \"@\".")]
    [InlineData("a@b", "1:2 Syntax Error: Expected <EOF>, found \"@\".")]
    [InlineData("A.b(c:)d", "1:8 Syntax Error: Expected <EOF>, found Name \"d\".")]
    [InlineData("😀", "1:1 Syntax Error: Invalid character: U+1F600.")]
    public void Anything_else_is_refused_where_it_stands(string text, string error) => Assert.Equal(error, Refusal(text));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused() =>
        Assert.Contains("Invalid UTF-8 at byte 1", Assert.Throws<GraphQLSyntaxException>(() => GraphQLDocumentParser.ParseCoordinate([(byte)'A', 0xC0])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_reference_implementation_reads_and_refuses_the_same()
    {
        var random = new Random(20260923);
        var texts = Enumerable.Range(0, 2_000).Select(i => string.Concat(Enumerable.Range(0, 1 + (i % 7)).Select(_ => Pieces[random.Next(random.Next(2) == 0 ? 13 : Pieces.Length)]))).ToArray();
        var answers = await Peers.AskAsync<string, string>("coordinates.mjs", [], texts);
        Assert.Empty(texts.Zip(answers).Where(pair => (Refusal(pair.First) ?? Shown(Parse(pair.First))) != pair.Second).Select(pair => $"{pair.First}: {pair.Second}"));
        Assert.InRange(answers.Count(answer => !answer.Contains("Syntax Error", StringComparison.Ordinal)), 100, 1_900);
    }

    /// <summary>As the script in peers shows it: which kind, and how it is printed.</summary>
    static string Shown(SchemaCoordinate read) => (read.IsDirective, read.MemberName is not null, read.ArgumentName is not null) switch
    {
        (true, _, true) => "DirectiveArgumentCoordinate",
        (true, _, false) => "DirectiveCoordinate",
        (_, true, true) => "ArgumentCoordinate",
        (_, true, false) => "MemberCoordinate",
        _ => "TypeCoordinate",
    } + " " + read;

    static string? Refusal(string text)
    {
        try
        {
            Parse(text);
            return null;
        }
        catch (GraphQLSyntaxException refused)
        {
            return Judge.Show(refused.ToError());
        }
    }

    static SchemaCoordinate Parse(string text) => GraphQLDocumentParser.ParseCoordinate(Encoding.UTF8.GetBytes(text));
}
