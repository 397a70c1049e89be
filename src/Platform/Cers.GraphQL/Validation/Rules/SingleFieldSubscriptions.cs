using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>A subscription selects one root field, no introspection, and does so unconditionally (specification 5.2.4.1).</summary>
sealed class SingleFieldSubscriptions(ValidationContext context) : ValidationRule(context)
{
    readonly List<(string ResponseName, List<FieldNode> Fields)> groups = [];
    readonly List<Location> conditions = [];
    readonly HashSet<string> spreadFragments = new(StringComparer.Ordinal);

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || Context.Schema.SubscriptionType is not { } root)
            return;

        groups.Clear();
        conditions.Clear();
        spreadFragments.Clear();
        Collect(operation.SelectionSet, root);

        var subject = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name}\"";
        if (conditions.Count > 0)
        {
            Context.Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", [.. conditions]);
            return;
        }

        if (groups.Count == 0)
            Context.Report($"{subject} must select one top level field.", operation.SelectionSet.Location);
        else if (groups.Count > 1)
            Context.Report($"{subject} must select only one top level field.", [.. groups.Skip(1).SelectMany(group => group.Fields).Select(field => field.Location)]);

        foreach (var (_, fields) in groups)
        {
            if (fields[0].Name.StartsWith("__", StringComparison.Ordinal))
                Context.Report($"{subject} must not select an introspection top level field.", [.. fields.Select(field => field.Location)]);
        }
    }

    /// <summary>Goes through fragments with a stack of its own, in document order.</summary>
    void Collect(SelectionSetNode rootSet, ObjectType root)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Stack<(SelectionSetNode Set, int Next)>();
        waiting.Push((rootSet, 0));
        while (waiting.TryPop(out var step))
        {
            if (step.Next == step.Set.Selections.Length)
                continue;
            waiting.Push(step with { Next = step.Next + 1 });
            Context.SpendFragmentVisits(1);
            var selection = step.Set.Selections[step.Next];
            if (Condition(selection) is { } condition)
            {
                conditions.Add(condition.Location);
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (index.TryAdd(field.ResponseName, groups.Count))
                        groups.Add((field.ResponseName, []));
                    groups[index[field.ResponseName]].Fields.Add(field);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, root):
                    waiting.Push((inline.SelectionSet, 0));
                    break;
                case FragmentSpreadNode spread
                    when Context.Fragments.Find(spread.Name) is { } fragment && Applies(fragment.TypeCondition, root) && spreadFragments.Add(spread.Name):
                    waiting.Push((fragment.SelectionSet, 0));
                    break;
            }
        }
    }

    bool Applies(NamedTypeNode condition, ObjectType root) => Context.TypeOf(condition) is { } type && Context.Schema.IsPossibleType(type, root);

    static DirectiveNode? Condition(SelectionNode selection) =>
        selection.Directives.FirstOrDefault(directive => directive.Name == "skip")
        ?? selection.Directives.FirstOrDefault(directive => directive.Name == "include");
}
