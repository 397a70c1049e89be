using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.Tests.Validation;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Differential;

public sealed class RuleCasesTests
{
    [Fact]
    public async Task The_reference_implementation_reports_the_same_errors_for_every_rule_case()
    {
        var cases = RuleCase.All.Where(one => !Divergence.IsNamed(one)).ToList();
        var answers = await ReferenceImplementation.JudgeAsync(SdlPrinter.Print(TradeSchema.Schema, withCosts: false), [.. cases.Select(one => one.Document)]);
        var differences = cases.Zip(answers, (one, expected) => (Case: one, Difference: Divergence.Between(Judge.Errors(TradeSchema.Schema, one.Document), expected)))
            .Where(pair => pair.Difference is not null)
            .Select(pair => $"{pair.Case.Rule}: {pair.Case.Title}\n{pair.Case.Document}\n{pair.Difference}")
            .ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {cases.Count} differ:\n{string.Join("\n\n", differences)}");
    }
}
