using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others (specification 5.5.2.2).</summary>
sealed class NoFragmentCycles(ValidationContext context) : ValidationRule(context)
{
    /// <summary>A cycle may be as long as the document: an error shows its beginning.</summary>
    const int MostShown = 20;

    readonly HashSet<string> visited = new(StringComparer.Ordinal);

    /// <summary>Follows spreads depth first with a stack of its own, as a chain may be thousands long.</summary>
    public override void EnterFragment(FragmentDefinitionNode fragment)
    {
        if (!visited.Add(fragment.Name))
            return;
        var path = new List<FragmentSpreadNode>();
        var indexOnPath = new Dictionary<string, int>(StringComparer.Ordinal) { [fragment.Name] = 0 };
        var waiting = new Stack<(FragmentDefinitionNode Fragment, int Next)>();
        waiting.Push((fragment, 0));
        while (waiting.TryPop(out var step))
        {
            var spreads = Context.Fragments.SpreadsOf(step.Fragment);
            if (step.Next == spreads.Count)
            {
                indexOnPath.Remove(step.Fragment.Name);
                if (path.Count > 0)
                    path.RemoveAt(path.Count - 1);
                continue;
            }

            waiting.Push(step with { Next = step.Next + 1 });
            var spread = spreads[step.Next];
            if (indexOnPath.TryGetValue(spread.Name, out var start))
            {
                ReportCycle(spread, path, start);
            }
            else if (Context.Fragments.Find(spread.Name) is { } next && visited.Add(next.Name))
            {
                path.Add(spread);
                indexOnPath.Add(next.Name, path.Count);
                waiting.Push((next, 0));
            }
        }
    }

    void ReportCycle(FragmentSpreadNode closing, List<FragmentSpreadNode> path, int start)
    {
        var cycle = path.Skip(start).Take(MostShown).ToList();
        var via = cycle.Count == 0 ? "" : $" via {string.Join(", ", cycle.Select(spread => $"\"{spread.Name}\""))}";
        Context.Report($"Cannot spread fragment \"{closing.Name}\" within itself{via}.", [.. cycle.Append(closing).Select(spread => spread.Location)]);
    }
}
