using System.Collections.Immutable;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Required arguments are given (specification 5.4.3).</summary>
sealed class ProvidedRequiredArguments(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveField(FieldNode field)
    {
        if (Context.Field is { } definition)
            Check(definition.Arguments, field.Arguments, field.Location, argument => $"{Coordinates.Of(Context.ParentType, definition)}({argument.Name}:)");
    }

    public override void EnterDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (Context.Directive is { } definition)
            Check(definition.Arguments, directive.Arguments, directive.Location, argument => $"@{definition.Name}({argument.Name}:)");
    }

    void Check(
        DefinitionList<InputValueDefinition> definitions,
        ImmutableArray<ArgumentNode> given,
        Location location,
        Func<InputValueDefinition, string> coordinate)
    {
        if (definitions.Count == 0 || !definitions.Any(argument => argument.IsRequired))
            return;
        var names = given.Select(argument => argument.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var argument in definitions.Where(argument => argument.IsRequired && !names.Contains(argument.Name)))
            Context.Report($"Argument \"{coordinate(argument)}\" of type \"{argument.Type}\" is required, but it was not provided.", location);
    }
}
