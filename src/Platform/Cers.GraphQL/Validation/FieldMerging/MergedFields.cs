using System.Runtime.InteropServices;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.FieldMerging;

/// <summary>
/// Decides whether all fields merge, by groups in place of pairs (after Simon Adameit). Selection sets that meet at one response path are
/// merged and looked at once, however many paths lead to the same ones.
/// </summary>
sealed class MergedFields(ValidationContext context)
{
    readonly FieldSignatures signatures = new(context);
    readonly Dictionary<SelectionSetNode, int> ids = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<SetKey> seen = [];
    readonly Stack<SelectionSetNode[]> waiting = new();
    readonly Dictionary<string, List<FieldNode>> groups = new(StringComparer.Ordinal);
    int remainingSteps = context.Options.MaxFieldMerges;

    /// <summary>Two fields that cannot be merged; null when all can.</summary>
    public FieldPair? FindConflict()
    {
        // Merging regardless of parents is exact for shapes, and too strict for names and arguments. Most documents pass even so.
        FieldPair? suspicion = null;
        var conflict = WalkAll(group =>
        {
            if (DifferingShapes(group) is { } differing)
                return differing;
            suspicion ??= DifferingCalls(group);
            Enqueue(group);
            return null;
        });
        if (conflict is not null || suspicion is null)
            return conflict;

        // Exact for names and arguments: fields on different object types never meet.
        return WalkAll(group =>
        {
            foreach (var part in SplitByObjectType(group))
            {
                if (DifferingCalls(part) is { } differing)
                    return differing;
                Enqueue(part);
            }

            return null;
        });
    }

    FieldPair? WalkAll(Func<List<FieldNode>, FieldPair?> check)
    {
        seen.Clear();
        waiting.Clear();
        foreach (var root in context.Fragments.Roots(context.Document))
            Enqueue([root.SelectionSet]);
        while (waiting.TryPop(out var sets))
        {
            foreach (var group in Collect(sets))
            {
                if (check(group) is { } conflict)
                    return conflict;
            }
        }

        return null;
    }

    /// <summary>The fields of merged selection sets by response name, those of fragments included, each node once.</summary>
    List<List<FieldNode>> Collect(SelectionSetNode[] sets)
    {
        groups.Clear();
        var fragments = new HashSet<FragmentDefinitionNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<SelectionSetNode>(sets);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (--remainingSteps < 0)
                    throw context.Abort(GraphQLErrorCodes.LimitFieldMerges, "The document's fields overlap in more ways than validation can follow.");
                switch (selection)
                {
                    case FieldNode field:
                        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, field.ResponseName, out _);
                        (group ??= []).Add(field);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when context.Fragments.Find(spread.Name) is { } fragment && fragments.Add(fragment):
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        return [.. groups.Values];
    }

    /// <summary>Merges what is selected below a group, unless that very merger has been looked at.</summary>
    void Enqueue(List<FieldNode> group)
    {
        if (group.Count == 1)
        {
            if (group[0].SelectionSet is { } only)
                Enqueue([only]);
            return;
        }

        SelectionSetNode[] sets = [.. group.Where(field => field.SelectionSet is not null).Select(field => field.SelectionSet!)];
        if (sets.Length > 0)
            Enqueue(sets);
    }

    void Enqueue(SelectionSetNode[] sets)
    {
        remainingSteps -= sets.Length;
        var key = new int[sets.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, sets[i], out var exists);
            if (!exists)
                id = ids.Count;
            key[i] = id;
        }

        Array.Sort(key);
        if (seen.Add(new SetKey(key)))
            waiting.Push(sets);
    }

    FieldPair? DifferingShapes(List<FieldNode> group)
    {
        FieldNode? first = null;
        foreach (var field in group)
        {
            context.FieldComparisons++;
            if (signatures.Shape(field) is not { } shape)
                continue;
            if (first is null)
                first = field;
            else if (shape != signatures.Shape(first))
                return new FieldPair(first, field);
        }

        return null;
    }

    FieldPair? DifferingCalls(List<FieldNode> group)
    {
        for (var i = 1; i < group.Count; i++)
        {
            context.FieldComparisons++;
            if (signatures.Call(group[i]) != signatures.Call(group[0]))
                return new FieldPair(group[0], group[i]);
        }

        return null;
    }

    /// <summary>For each object type its own fields and those on interfaces and unions, which may meet either.</summary>
    List<List<FieldNode>> SplitByObjectType(List<FieldNode> group)
    {
        var byType = new Dictionary<ObjectType, List<FieldNode>>();
        var shared = new List<FieldNode>();
        foreach (var field in group)
        {
            if (context.PlaceOf(field).Parent is not ObjectType type)
            {
                shared.Add(field);
                continue;
            }

            ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(byType, type, out _);
            (own ??= []).Add(field);
        }

        if (byType.Count < 2)
            return [group];
        remainingSteps -= shared.Count * byType.Count;
        foreach (var own in byType.Values)
            own.AddRange(shared);
        return [.. byType.Values];
    }

    /// <summary>Compares a set of selection sets by their numbers, sorted.</summary>
    readonly struct SetKey(int[] ids) : IEquatable<SetKey>
    {
        readonly int[] ids = ids;

        public bool Equals(SetKey other) => ids.AsSpan().SequenceEqual(other.ids);

        public override bool Equals(object? obj) => obj is SetKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(ids.AsSpan()));
            return hash.ToHashCode();
        }
    }
}

/// <summary>Two fields with one response name.</summary>
sealed record FieldPair(FieldNode First, FieldNode Second);
