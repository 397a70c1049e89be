using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.Validation;

namespace Cers.GraphQL.Tests.Validation;

public sealed class DocumentLimitsTests
{
    /// <summary>Spread, the operation is five levels deep and holds eleven fields, four aliases and four directives.</summary>
    const string Document = """
        query Q @onQuery {
          a: exporter { ...F }
          b: exporter { ...F }
          count @onField
        }
        fragment F on Exporter { o: owner { ... @onInlineFragment { owner { owner { id } } } } }
        """;

    static readonly ValidationOptions JustEnough = new() { MaxDepth = 5, MaxFields = 11, MaxAliases = 4, MaxDirectives = 4 };

    [Fact]
    public void What_keeps_all_limits_is_valid() => Assert.Empty(Validate(JustEnough));

    [Fact]
    public void A_level_more_is_refused() => IsRefused(GraphQLErrorCodes.LimitDepth, "Operation \"Q\" is nested deeper than 4 levels.", JustEnough with { MaxDepth = 4 });

    [Fact]
    public void A_field_more_is_refused() => IsRefused(GraphQLErrorCodes.LimitFields, "Operation \"Q\" selects more than 10 fields.", JustEnough with { MaxFields = 10 });

    [Fact]
    public void An_alias_more_is_refused() => IsRefused(GraphQLErrorCodes.LimitAliases, "Operation \"Q\" has more than 3 aliases.", JustEnough with { MaxAliases = 3 });

    [Fact]
    public void A_directive_more_is_refused() =>
        IsRefused(GraphQLErrorCodes.LimitDirectives, "Operation \"Q\" has more than 3 directives.", JustEnough with { MaxDirectives = 3 });

    [Fact]
    public void An_operation_without_a_name_is_refused_as_such() => Assert.Equal(
        "The operation selects more than 1 fields.",
        Assert.Single(Differential.Judge.Errors(TradeSchema.Schema, "{ count exporter { id } }"u8.ToArray(), Differential.Judge.FarLimits, new() { MaxFields = 1 })).Message);

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    public void Errors_are_told_up_to_a_number(int wrong, int told)
    {
        var document = $"{{ {string.Join(' ', Enumerable.Range(0, wrong).Select(i => $"no{i}"))} count }} fragment F on Exporter {{ id }}";
        var errors = Differential.Judge.Errors(TradeSchema.Schema, System.Text.Encoding.UTF8.GetBytes(document), Differential.Judge.FarLimits, new() { MaxErrors = 3 });
        Assert.Equal(told, errors.Count);
        Assert.Equal(wrong > 2, errors.Any(error => error.Message == "Too many validation errors, error limit reached. Validation aborted."));
        Assert.All(errors, error => Assert.Equal(GraphQLErrorCodes.ValidationFailed, error.Code));
    }

    [Fact]
    public void A_document_beyond_a_limit_is_not_looked_at_further() =>
        Assert.Single(Differential.Judge.Errors(TradeSchema.Schema, "{ nothing { more } }"u8.ToArray(), Differential.Judge.FarLimits, new() { MaxDepth = 1 }));

    [Fact]
    public void Suggestions_can_be_withheld()
    {
        var errors = Differential.Judge.Errors(TradeSchema.Schema, "{ exporte { id } }"u8.ToArray(), Differential.Judge.FarLimits, new() { Suggestions = false });
        Assert.Equal("Cannot query field \"exporte\" on type \"Query\".", Assert.Single(errors).Message);
    }

    [Fact]
    public void Introspection_too_deep_carries_a_limit_code()
    {
        var one = RuleCase.Named("MaxIntrospectionDepth", "three lists");
        Assert.Equal(GraphQLErrorCodes.LimitIntrospectionDepth, Assert.Single(Differential.Judge.Errors(TradeSchema.Schema, one.Document)).Code);
    }

    static void IsRefused(string code, string message, ValidationOptions options)
    {
        var error = Assert.Single(Validate(options));
        Assert.Equal((code, message), (error.Code, error.Message));
        Assert.Equal(1, Assert.Single(error.Locations).Line);
    }

    static IReadOnlyList<GraphQLError> Validate(ValidationOptions options) =>
        Differential.Judge.Errors(TradeSchema.Schema, System.Text.Encoding.UTF8.GetBytes(Document), Differential.Judge.FarLimits, options);
}
