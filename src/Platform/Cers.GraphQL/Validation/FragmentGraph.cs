using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation;

/// <summary>Which fragments there are and who spreads them. Everything is found once; walks keep their own stack, as chains of fragments can be long.</summary>
sealed class FragmentGraph
{
    readonly Dictionary<string, FragmentDefinitionNode> byName = new(StringComparer.Ordinal);
    readonly Dictionary<DefinitionNode, List<FragmentSpreadNode>> spreads = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<OperationDefinitionNode, List<FragmentDefinitionNode>> reached = new(ReferenceEqualityComparer.Instance);

    public FragmentGraph(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                byName[fragment.Name] = fragment;
        }
    }

    /// <summary>Of several with one name the last, as in graphql-js; null when there is none.</summary>
    public FragmentDefinitionNode? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The spreads within one definition, each as often as it is written.</summary>
    public List<FragmentSpreadNode> SpreadsOf(DefinitionNode definition)
    {
        if (spreads.TryGetValue(definition, out var known))
            return known;

        var found = new List<FragmentSpreadNode>();
        var waiting = new Stack<SelectionSetNode>();
        waiting.Push(definition.SelectionSet);
        while (waiting.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        found.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        waiting.Push(inner);
                        break;
                    case InlineFragmentNode inline:
                        waiting.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        spreads.Add(definition, found);
        return found;
    }

    /// <summary>Every fragment an operation uses, directly or through others, once.</summary>
    public List<FragmentDefinitionNode> ReachedFrom(OperationDefinitionNode operation)
    {
        if (!reached.TryGetValue(operation, out var known))
            reached.Add(operation, known = ReachedFrom([operation]));
        return known;
    }

    public List<FragmentDefinitionNode> ReachedFrom(IEnumerable<DefinitionNode> definitions)
    {
        var found = new List<FragmentDefinitionNode>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in definitions)
            Add(definition);
        for (var i = 0; i < found.Count; i++)
            Add(found[i]);
        return found;

        void Add(DefinitionNode definition)
        {
            foreach (var spread in SpreadsOf(definition))
            {
                if (names.Add(spread.Name) && Find(spread.Name) is { } fragment)
                    found.Add(fragment);
            }
        }
    }

    /// <summary>Definitions from which every selection set is reached: the operations, and of the fragments they do not reach those that nothing spreads.</summary>
    public List<DefinitionNode> Roots(DocumentNode document)
    {
        var roots = new List<DefinitionNode>(document.Definitions.OfType<OperationDefinitionNode>());
        var covered = new HashSet<DefinitionNode>(ReachedFrom(roots), ReferenceEqualityComparer.Instance);
        var spread = document.Definitions.SelectMany(SpreadsOf).Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        var rest = document.Definitions.OfType<FragmentDefinitionNode>().Where(fragment => !covered.Contains(fragment)).ToList();

        // What is left after those is spread by itself alone: cycles, and fragments whose name another one has taken.
        foreach (var fragment in rest.Where(fragment => !spread.Contains(fragment.Name)).Concat(rest))
        {
            if (!covered.Add(fragment))
                continue;
            roots.Add(fragment);
            covered.UnionWith(ReachedFrom([fragment]));
        }

        return roots;
    }
}
