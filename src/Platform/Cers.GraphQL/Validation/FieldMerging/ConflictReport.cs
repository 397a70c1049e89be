using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.FieldMerging;

/// <summary>
/// Compares fields pair by pair as graphql-js does, to report the same conflicts at the same places. It is called only for documents
/// that are known to hold a conflict, and gives up when that takes too long.
/// </summary>
sealed class ConflictReport(ValidationContext context)
{
    const int MaxSteps = 100_000;

    /// <summary>Comparisons within comparisons, counted, as a chain of fragments may be thousands long.</summary>
    const int MaxDepth = 250;

    /// <summary>More cannot be reported.</summary>
    readonly int maxConflicts = context.Options.MaxErrors + 1;

    readonly FieldSignatures signatures = new(context);
    readonly Dictionary<SelectionSetNode, SelectedFields> collected = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<(SelectedFields, string), bool> comparedWithFragment = [];
    readonly Dictionary<(string, string), bool> comparedFragments = [];
    int remainingSteps = MaxSteps;
    int depth;
    bool reported;

    /// <summary>Reports what it finds in time.</summary>
    /// <returns>False when it has found nothing.</returns>
    public bool Report()
    {
        foreach (var definition in context.Document.Definitions)
            ReportBelow(definition.SelectionSet, isOfInlineFragment: false);
        return reported;
    }

    void ReportBelow(SelectionSetNode set, bool isOfInlineFragment)
    {
        if (!isOfInlineFragment && (set.Selections.Length > 1 || set.Selections[0] is InlineFragmentNode))
        {
            foreach (var conflict in Within(set))
            {
                reported = true;
                context.Report(
                    $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this was intentional.",
                    [.. conflict.First, .. conflict.Second]);
            }
        }

        foreach (var selection in set.Selections)
        {
            if (selection is FieldNode { SelectionSet: { } inner })
                ReportBelow(inner, isOfInlineFragment: false);
            else if (selection is InlineFragmentNode inline)
                ReportBelow(inline.SelectionSet, isOfInlineFragment: true);
        }
    }

    List<FieldConflict> Within(SelectionSetNode set)
    {
        var conflicts = new List<FieldConflict>();
        var fields = FieldsOf(set);
        foreach (var name in fields.ResponseNames)
        {
            var group = fields.Named(name);
            for (var i = 0; i < group.Count && remainingSteps > 0; i++)
            {
                for (var j = i + 1; j < group.Count && conflicts.Count < maxConflicts && remainingSteps > 0; j++)
                    Add(conflicts, Compare(false, name, group[i], group[j]));
            }
        }

        for (var i = 0; i < fields.Spreads.Count; i++)
        {
            WithFragment(conflicts, false, fields, fields.Spreads[i]);
            for (var j = i + 1; j < fields.Spreads.Count; j++)
                BetweenFragments(conflicts, false, fields.Spreads[i], fields.Spreads[j]);
        }

        return conflicts;
    }

    void WithFragment(List<FieldConflict> conflicts, bool exclusive, SelectedFields fields, string name)
    {
        if (!MayGoOn() || !FirstTime(comparedWithFragment, (fields, name), exclusive) || context.Fragments.Find(name) is not { } fragment)
            return;
        var others = FieldsOf(fragment.SelectionSet);
        if (ReferenceEquals(fields, others))
            return;
        Between(conflicts, exclusive, fields, others);
        depth++;
        foreach (var spread in others.Spreads)
            WithFragment(conflicts, exclusive, fields, spread);
        depth--;
    }

    void BetweenFragments(List<FieldConflict> conflicts, bool exclusive, string first, string second)
    {
        var pair = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        if (first == second || !MayGoOn() || !FirstTime(comparedFragments, pair, exclusive))
            return;
        if (context.Fragments.Find(first) is not { } fragment1 || context.Fragments.Find(second) is not { } fragment2)
            return;
        var (fields1, fields2) = (FieldsOf(fragment1.SelectionSet), FieldsOf(fragment2.SelectionSet));
        Between(conflicts, exclusive, fields1, fields2);
        depth++;
        foreach (var spread in fields2.Spreads)
            BetweenFragments(conflicts, exclusive, first, spread);
        foreach (var spread in fields1.Spreads)
            BetweenFragments(conflicts, exclusive, spread, second);
        depth--;
    }

    void Between(List<FieldConflict> conflicts, bool exclusive, SelectedFields fields1, SelectedFields fields2)
    {
        foreach (var name in fields1.ResponseNames)
        {
            remainingSteps--;
            var others = fields2.Named(name);
            foreach (var field1 in fields1.Named(name))
            {
                for (var i = 0; i < others.Count && conflicts.Count < maxConflicts && remainingSteps > 0; i++)
                    Add(conflicts, Compare(exclusive, name, field1, others[i]));
            }
        }
    }

    FieldConflict? Compare(bool parentsExclusive, string responseName, FieldNode field1, FieldNode field2)
    {
        if (!MayGoOn())
            return null;
        context.FieldComparisons++;
        var (place1, place2) = (context.PlaceOf(field1), context.PlaceOf(field2));
        var exclusive = parentsExclusive
            || (place1.Parent is ObjectType && place2.Parent is ObjectType && !ReferenceEquals(place1.Parent, place2.Parent));
        if (!exclusive)
        {
            if (field1.Name != field2.Name)
                return Conflict($"\"{field1.Name}\" and \"{field2.Name}\" are different fields");
            if (signatures.Call(field1) != signatures.Call(field2))
                return Conflict("they have differing arguments");
        }

        if (signatures.Shape(field1) is { } shape1 && signatures.Shape(field2) is { } shape2 && shape1 != shape2)
            return Conflict($"they return conflicting types \"{place1.Definition!.Type}\" and \"{place2.Definition!.Type}\"");

        if (field1.SelectionSet is not { } set1 || field2.SelectionSet is not { } set2)
            return null;
        depth++;
        var inner = BetweenSets(exclusive, FieldsOf(set1), FieldsOf(set2));
        depth--;
        return inner.Count == 0 ? null : FieldConflict.Of(responseName, field1, field2, inner);

        FieldConflict Conflict(string reason) => new(responseName, reason, [field1.Location], [field2.Location]);
    }

    List<FieldConflict> BetweenSets(bool exclusive, SelectedFields fields1, SelectedFields fields2)
    {
        var conflicts = new List<FieldConflict>();
        Between(conflicts, exclusive, fields1, fields2);
        foreach (var spread in fields2.Spreads)
            WithFragment(conflicts, exclusive, fields1, spread);
        foreach (var spread in fields1.Spreads)
            WithFragment(conflicts, exclusive, fields2, spread);
        foreach (var spread1 in fields1.Spreads)
        {
            foreach (var spread2 in fields2.Spreads)
                BetweenFragments(conflicts, exclusive, spread1, spread2);
        }

        return conflicts;
    }

    SelectedFields FieldsOf(SelectionSetNode set)
    {
        if (!collected.TryGetValue(set, out var fields))
            collected.Add(set, fields = new SelectedFields(set));
        return fields;
    }

    bool MayGoOn() => --remainingSteps > 0 && depth < MaxDepth;

    static void Add(List<FieldConflict> conflicts, FieldConflict? conflict)
    {
        if (conflict is not null)
            conflicts.Add(conflict);
    }

    /// <summary>A comparison that took the fields to be exclusive does not stand for one that must not.</summary>
    static bool FirstTime<TPair>(Dictionary<TPair, bool> compared, TPair pair, bool exclusive)
        where TPair : notnull
    {
        if (compared.TryGetValue(pair, out var known) && (exclusive || !known))
            return false;
        compared[pair] = exclusive;
        return true;
    }
}
