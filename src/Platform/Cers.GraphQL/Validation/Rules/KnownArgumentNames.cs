using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Arguments exist on their field or directive (specification 5.4.1).</summary>
sealed class KnownArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterArgument(ArgumentNode argument)
    {
        if (Context.DirectiveNode is { } directive)
        {
            if (Context.Directive is { } known && !known.Arguments.Contains(argument.Name))
                Report(argument, $"directive \"@{directive.Name}\"", known.Arguments);
        }
        else if (Context.Field is { } field && !field.Arguments.Contains(argument.Name))
        {
            Report(argument, $"field \"{Coordinates.Of(Context.ParentType, field)}\"", field.Arguments);
        }
    }

    void Report(ArgumentNode argument, string where, TypeSystem.DefinitionList<TypeSystem.InputValueDefinition> known) =>
        Context.Report($"Unknown argument \"{argument.Name}\" on {where}.{Suggestions.For(Context, argument.Name, known)}", argument.Location);
}
