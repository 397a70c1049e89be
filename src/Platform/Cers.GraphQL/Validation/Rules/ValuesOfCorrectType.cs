using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Literals fit the type wanted; input objects are complete, and oneOf ones hold exactly one value (specification 5.6.1 to 5.6.5).</summary>
sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override void EnterValue(ValueNode value)
    {
        if (Context.InputType is { } type)
            new LiteralCheck(Context).Check(value, type);
    }
}
