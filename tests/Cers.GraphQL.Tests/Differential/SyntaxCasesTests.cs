using Cers.GraphQL.Tests.Language;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.Tests.Differential;

public sealed class SyntaxCasesTests
{
    [Fact]
    public async Task The_reference_implementation_reports_the_same_syntax_errors()
    {
        // Everything that parses is valid here or not alike, as there is but one field.
        var schema = new Schema(new ObjectType("Query", () => [new FieldDefinition("a", Scalar.String, [new InputValueDefinition("b", Scalar.String)])]));
        var answers = await ReferenceImplementation.JudgeAsync(SdlPrinter.Print(schema, withCosts: false), [.. SyntaxCases.Refused.Select(one => one.Text)]);
        var differences = SyntaxCases.Refused.Zip(answers, (one, expected) => (one.Text, Difference: Divergence.Between(Judge.Errors(schema, one.Text), expected)))
            .Where(pair => pair.Difference is not null)
            .Select(pair => $"{pair.Text}\n{pair.Difference}");
        Assert.Empty(differences);
    }
}
