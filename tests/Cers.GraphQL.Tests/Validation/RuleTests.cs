using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.Tests.Fixture;

namespace Cers.GraphQL.Tests.Validation;

public sealed class RuleTests
{
    public static TheoryData<string, string> Cases { get; } = new(RuleCase.All.Select(one => (one.Rule, one.Title)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_document_gets_exactly_the_errors_that_its_case_lists(string rule, string title)
    {
        var one = RuleCase.Named(rule, title);
        Assert.Equal(one.Errors, Judge.Errors(TradeSchema.Schema, one.Document).Select(Judge.Show));
    }

    [Fact]
    public void Operations_without_a_root_type_are_refused()
    {
        var errors = Judge.Errors(TradeSchema.ReadOnly, "query A { count } mutation B { x } subscription C { y @unknown }");
        Assert.Equal(
            [
                "1:19 The mutation operation is not supported by the schema.",
                "1:36 The subscription operation is not supported by the schema.",
                "1:55 Unknown directive \"@unknown\".",
            ],
            errors.Select(Judge.Show));
    }

    [Fact]
    public void Every_validation_error_carries_its_code() =>
        Assert.All(
            Judge.Errors(TradeSchema.Schema, "{ nothing(a: $b) { ...F } } fragment G on Nobody { x }"),
            error => Assert.Equal(GraphQLErrorCodes.ValidationFailed, error.Code));
}
