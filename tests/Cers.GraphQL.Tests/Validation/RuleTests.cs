using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.Validation;
using Cers.GraphQL.Validation.Rules;

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

    public static TheoryData<string> Rules { get; } =
        [.. DocumentValidator.SpecifiedRules(new(TradeSchema.Schema, Parse("{ count }"), ValidationOptions.Default)).Select(rule => rule.GetType().Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Without_the_rule_some_case_of_its_own_would_be_judged_otherwise(string rule)
    {
        // The one rule that only a schema without mutations can break.
        var (schema, texts) = rule == nameof(KnownOperationTypes)
            ? (TradeSchema.ReadOnly, ["mutation { x }"])
            : (TradeSchema.Schema, RuleCase.All.Where(one => one.Rule == rule).Select(one => one.Document));
        Assert.Contains(
            texts.Select(Parse),
            document => Errors(schema, document, DocumentValidator.SpecifiedRules)
                > Errors(schema, document, context => [.. DocumentValidator.SpecifiedRules(context).Where(one => one.GetType().Name != rule)]));
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

    static int Errors(Schema schema, DocumentNode document, Func<ValidationContext, ValidationRule[]> rules) =>
        DocumentValidator.Validate(schema, document, Judge.FarOptions, rules).Count;

    static DocumentNode Parse(string text) => GraphQLDocumentParser.Parse(Encoding.UTF8.GetBytes(text), Judge.FarLimits);
}
