using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.FieldMerging;

/// <summary>The fields of one selection set by response name, in order, inline fragments opened; and the fragments it spreads, each once.</summary>
sealed class SelectedFields
{
    readonly Dictionary<string, List<FieldNode>> byName = new(StringComparer.Ordinal);
    readonly List<string> responseNames = [];
    readonly List<string> spreads = [];

    public SelectedFields(SelectionSetNode set) => Collect(set, new HashSet<string>(StringComparer.Ordinal));

    public IReadOnlyList<string> ResponseNames => responseNames;

    public IReadOnlyList<string> Spreads => spreads;

    public IReadOnlyList<FieldNode> Named(string responseName) => byName.GetValueOrDefault(responseName) ?? [];

    void Collect(SelectionSetNode set, HashSet<string> known)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!byName.TryGetValue(field.ResponseName, out var group))
                    {
                        byName.Add(field.ResponseName, group = []);
                        responseNames.Add(field.ResponseName);
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, known);
                    break;
                case FragmentSpreadNode spread when known.Add(spread.Name):
                    spreads.Add(spread.Name);
                    break;
            }
        }
    }
}
