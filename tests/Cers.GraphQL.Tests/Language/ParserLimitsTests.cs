using System.Text;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.Tests.Language;

public sealed class ParserLimitsTests
{
    const string Document = "query Q($v: [Int] = [1]) { a(b: { c: $v }) @d @e { f } }";

    static readonly ParserLimits JustEnough = new() { MaxTokens = 34, MaxDepth = 2, MaxNodes = 18, MaxFields = 2, MaxDirectivesPerLocation = 2 };

    [Fact]
    public void What_keeps_all_limits_is_read() => Assert.NotNull(Parse(JustEnough));

    [Fact]
    public void One_token_more_is_refused() => IsRefused(GraphQLErrorCodes.LimitTokens, JustEnough with { MaxTokens = 33 }, (1, 56));

    [Fact]
    public void One_level_more_is_refused() => IsRefused(GraphQLErrorCodes.LimitDepth, JustEnough with { MaxDepth = 1 }, (1, 33));

    [Fact]
    public void One_node_more_is_refused() => IsRefused(GraphQLErrorCodes.LimitNodes, JustEnough with { MaxNodes = 17 }, (1, 1));

    [Fact]
    public void One_field_more_is_refused() => IsRefused(GraphQLErrorCodes.LimitFields, JustEnough with { MaxFields = 1 }, (1, 52));

    [Fact]
    public void One_directive_more_is_refused() => IsRefused(GraphQLErrorCodes.LimitDirectives, JustEnough with { MaxDirectivesPerLocation = 1 }, (1, 47));

    [Theory]
    [InlineData(0)]
    [InlineData(ParserLimits.DepthCeiling + 1)]
    public void A_depth_that_the_stack_could_not_bear_cannot_be_configured(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserLimits { MaxDepth = depth });

    static DocumentNode Parse(ParserLimits limits) => GraphQLDocumentParser.Parse(Encoding.UTF8.GetBytes(Document), limits);

    static void IsRefused(string code, ParserLimits limits, (int Line, int Column) place)
    {
        var refused = Assert.Throws<GraphQLSyntaxException>(() => Parse(limits));
        Assert.Equal((code, place), (refused.Code, (refused.Location.Line, refused.Location.Column)));
    }
}
