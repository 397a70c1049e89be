using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Differential;

namespace Cers.GraphQL.Tests.Language;

public sealed class SyntaxErrorTests
{
    public static TheoryData<int> Cases { get; } = [.. Enumerable.Range(0, SyntaxCases.Refused.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_gets_the_error_of_its_case(int index)
    {
        var (text, error) = SyntaxCases.Refused[index];
        Assert.Equal(error, Error(Encoding.UTF8.GetBytes(text)) is { } found ? Judge.Show(found) : "");
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)' ', 0x80, (byte)'}' }, "1:3")]
    [InlineData(new byte[] { (byte)'{', 0xC3, 0xA9, (byte)'"', 0xC0, 0x80 }, "1:4")]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)'#', 0xED, 0xA0, 0x80 }, "2:2")]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xF0, 0x9F, 0x98 }, "1:3")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 }, "1:1")]
    public void Bytes_that_are_no_UTF8_are_refused_where_they_stand(byte[] text, string place)
    {
        var error = Error(text)!;
        Assert.StartsWith($"{place} Syntax Error: Invalid UTF-8", Judge.Show(error), StringComparison.Ordinal);
        Assert.Equal(GraphQLErrorCodes.ParseFailed, error.Code);
    }

    [Fact]
    public void Leading_zeros_of_a_braced_escape_are_allowed_without_limit()
    {
        var value = (StringValueNode)GraphQLDocumentParser.ParseValue("\"\\u{000000000000000041}\""u8, ParserLimits.Default);
        Assert.Equal("A", value.Value);
    }

    [Fact]
    public void A_type_definition_is_refused_with_the_code_of_validation()
    {
        var error = Error("type A { b: C }"u8.ToArray())!;
        Assert.Equal("The \"A\" definition is not executable.", error.Message);
        Assert.Equal(GraphQLErrorCodes.ValidationFailed, error.Code);
    }

    [Fact]
    public void A_huge_token_is_not_repeated_in_full_by_its_error() =>
        Assert.True(Error(Encoding.UTF8.GetBytes($"{{ \"{new string('x', 100_000)}\" }}"))!.Message.Length < 300);

    static GraphQLError? Error(byte[] text)
    {
        try
        {
            GraphQLDocumentParser.Parse(text, Judge.FarLimits);
            return null;
        }
        catch (GraphQLSyntaxException refused)
        {
            return refused.ToError();
        }
    }
}
