using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cers.GraphQL.Language;
using Cers.GraphQL.Limits;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>Collects and merges fields (specification section 6.3.2) for known values of the variables in @skip and @include.</summary>
sealed class PlanCompiler(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, IReadOnlyDictionary<string, bool> conditions)
{
    const int MostFields = 20_000;

    readonly ConcurrentDictionary<IReadOnlyList<SelectionSetNode>, SelectionPlan> plans = new(SameNodes.Instance);
    int made;

    /// <summary>Fields compiled so far: what the plan weighs.</summary>
    public int FieldCount => made;

    /// <summary>Whether what the operation costs depends on its variables, as far as it is compiled.</summary>
    public bool CostVaries { get; private set; }

    /// <summary>Fields of different types that merge the same sets share what is below them, so that nested interfaces do not multiply.</summary>
    public SelectionPlan Plan(params IReadOnlyList<SelectionSetNode> sets) => plans.GetOrAdd(sets, key => new SelectionPlan(this, key));

    public FieldPlan[] Collect(ObjectType type, IReadOnlyList<SelectionSetNode> sets)
    {
        var found = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(type, set, found, visited);
        }

        return [.. found.Select(pair => Make(type, pair.Key, pair.Value))];
    }

    void Collect(ObjectType type, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> found, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (!IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field when found.TryGetValue(field.ResponseName, out var same):
                    same.Add(field);
                    break;
                case FieldNode field:
                    found.Add(field.ResponseName, [field]);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition.Name, type):
                    Collect(type, inline.SelectionSet, found, visited);
                    break;

                // Marked only here, where the spread is included: the same fragment may be skipped at one place and spread at another.
                case FragmentSpreadNode spread when visited.Add(spread.Name):
                    var fragment = fragments[spread.Name];
                    if (Applies(fragment.TypeCondition.Name, type))
                    {
                        Collect(type, fragment.SelectionSet, found, visited);
                    }

                    break;
            }
        }
    }

    bool Applies(string condition, ObjectType type) => schema.GetType(condition) is { } named && schema.IsPossibleType(named, type);

    bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name is "skip" or "include")
            {
                var given = directive.Arguments[0].Value switch
                {
                    BooleanValueNode known => known.Value,
                    VariableNode variable => conditions[variable.Name],
                    _ => false,
                };
                if (given == (directive.Name == "skip"))
                {
                    return false;
                }
            }
        }

        return true;
    }

    FieldPlan Make(ObjectType type, string responseName, List<FieldNode> nodes)
    {
        // Fragments on different types can be woven so that each path needs a plan of its own.
        if (Interlocked.Increment(ref made) > MostFields)
        {
            throw new GraphQLException("The operation is too intricate.", GraphQLErrorCodes.LimitFields);
        }

        var definition = schema.FindField(type, nodes[0].Name)
            ?? throw new InvalidOperationException($"{type.Name}.{nodes[0].Name} passed validation and does not exist.");
        var named = definition.Type.Named;
        var sets = nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!).ToArray();
        var arguments = new ValueNode?[definition.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = definition.Arguments[i].Name;
            arguments[i] = nodes[0].Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;
            CostVaries |= OperationCost.DependsOnVariables(definition, definition.Arguments[i], arguments[i]);
        }

        var plan = new FieldPlan
        {
            ResponseName = responseName,
            EncodedName = JsonEncodedText.Encode(responseName, JavaScriptEncoder.UnsafeRelaxedJsonEscaping),
            Definition = definition,
            Nodes = nodes,
            Selection = sets.Length == 0 ? null : Plan(sets),
            Arguments = arguments,
            Directives = nodes.TrueForAll(node => node.Directives.IsEmpty)
                ? []
                : [.. from node in nodes
                      from directive in node.Directives
                      let known = schema.Directives.Find(directive.Name)
                      where known is { Construct: not null }
                      select PlannedDirective.Of(known, directive)],
            TypeAuthorizations = named.IsLeaf
                ? []
                : [.. schema.GetPossibleTypes(named).Select(possible => possible.Authorization).OfType<FieldAuthorization>().Distinct()],
        };
        var fixedLeaves = definition.Arguments.Count == 0
            || (Array.TrueForAll(arguments, value => value is not (VariableNode or ListValueNode or ObjectValueNode))
                && definition.Arguments.All(argument => argument.Type.Nullable is NamedType { IsLeaf: true }));
        if (fixedLeaves && ArgumentCoercion.TryCoerce(definition.Arguments, arguments, VariableValues.None, out var values) is null)
        {
            plan.ConstantArguments = values;
        }

        return plan;
    }

    sealed class SameNodes : IEqualityComparer<IReadOnlyList<SelectionSetNode>>
    {
        public static SameNodes Instance { get; } = new();

        public bool Equals(IReadOnlyList<SelectionSetNode>? x, IReadOnlyList<SelectionSetNode>? y) => x!.SequenceEqual(y!);

        public int GetHashCode(IReadOnlyList<SelectionSetNode> nodes)
        {
            var hash = new HashCode();
            foreach (var node in nodes)
            {
                hash.Add(node);
            }

            return hash.ToHashCode();
        }
    }
}
