using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Introspection does not follow types to fields to types without end. Not in the specification: graphql-js recommends it.</summary>
sealed class MaxIntrospectionDepth(ValidationContext context) : ValidationRule(context)
{
    /// <summary>The deepest entry at which a fragment was found harmless.</summary>
    readonly Dictionary<string, int> harmless = new(StringComparer.Ordinal);

    public override void EnterField(FieldNode field)
    {
        if (field.Name is "__schema" or "__type" && field.SelectionSet is { } set && IsTooDeep(set))
            Context.Report(GraphQLErrorCodes.LimitIntrospectionDepth, "Maximum introspection depth exceeded", field.Location);
    }

    bool IsTooDeep(SelectionSetNode start)
    {
        var waiting = new Stack<(SelectionSetNode Set, int Lists)>();
        waiting.Push((start, 0));
        while (waiting.TryPop(out var step))
        {
            foreach (var selection in step.Set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        var lists = step.Lists + (field.Name is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0);
                        if (lists > Context.Options.MaxIntrospectionListDepth)
                        {
                            // Some fragments were marked before they were looked at.
                            harmless.Clear();
                            return true;
                        }

                        if (field.SelectionSet is { } inner)
                            waiting.Push((inner, lists));
                        break;
                    case InlineFragmentNode inline:
                        waiting.Push((inline.SelectionSet, step.Lists));
                        break;
                    case FragmentSpreadNode spread when Context.Fragments.Find(spread.Name) is { } fragment:
                        // Entering again no deeper than before finds nothing new; so each fragment is entered a few times at most.
                        if (harmless.TryGetValue(spread.Name, out var entered) && entered >= step.Lists)
                            break;
                        harmless[spread.Name] = step.Lists;
                        waiting.Push((fragment.SelectionSet, step.Lists));
                        break;
                }
            }
        }

        return false;
    }
}
