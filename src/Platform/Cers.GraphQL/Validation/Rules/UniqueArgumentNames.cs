using System.Collections.Immutable;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>No argument is given twice (specification 5.4.2).</summary>
sealed class UniqueArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field) => Check(field.Arguments);

    public override void EnterDirective(DirectiveNode directive, DirectiveLocation location) => Check(directive.Arguments);

    void Check(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2)
            return;
        foreach (var same in arguments.GroupBy(argument => argument.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
            Context.Report($"There can be only one argument named \"{same.Key}\".", [.. same.Select(argument => argument.Location)]);
    }
}
