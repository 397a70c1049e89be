using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>A document that passed validation. Shared by all requests that send the same text.</summary>
sealed class CompiledDocument
{
    const int MostConditions = 256;

    readonly Schema schema;
    readonly DocumentNode document;
    readonly OperationDefinitionNode[] operations;
    readonly Dictionary<string, FragmentDefinitionNode> fragments;

    public CompiledDocument(Schema schema, DocumentNode document, int textLength)
    {
        this.schema = schema;
        this.document = document;
        operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name, StringComparer.Ordinal);

        // A node takes some forty times the text it was read from, and a plan keeps the document alive.
        Weight = 2048 + (40L * textLength);
        ConditionVariables = [.. ConditionNames().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Variables that @skip or @include anywhere in the document name: their values shape the plan.</summary>
    public IReadOnlyList<string> ConditionVariables { get; }

    /// <summary>About how many bytes it holds.</summary>
    public long Weight { get; }

    /// <summary>The operation of that name, or the only one.</summary>
    public OperationDefinitionNode? Choose(string? name, out GraphQLError? error)
    {
        var found = name is not null ? Named(name) : operations is [{ } only] ? only : null;
        error = found is not null ? null : new(name is not null ? $"Unknown operation named \"{Scalar(name)}\"."
            : operations.Length == 0 ? "The document has no operation." : "Must provide operation name if query contains multiple operations.")
        {
            Code = GraphQLErrorCodes.OperationUnclear,
        };
        return found;

        OperationDefinitionNode? Named(string wanted) => Array.Find(operations, operation => operation.Name == wanted);

        static string Scalar(string text) => text.Length <= 60 ? text : text[..60];
    }

    /// <summary>The plan for these variables, kept or new; an error when a condition's variable is null.</summary>
    public OperationPlan? Plan(
        OperationDefinitionNode operation, VariableValues variables, BoundedCache<(OperationDefinitionNode, string), OperationPlan> kept, out GraphQLError? error)
    {
        error = null;
        if (ConditionVariables.Count == 0 && kept.TryGet((operation, ""), out var unconditional))
        {
            return unconditional;
        }

        return PlanFor(operation, variables, kept, out error);
    }

    OperationPlan? PlanFor(
        OperationDefinitionNode operation, VariableValues variables, BoundedCache<(OperationDefinitionNode, string), OperationPlan> kept, out GraphQLError? error)
    {
        error = null;
        var conditions = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var name in ConditionVariables)
        {
            // Operations that do not define the variable do not reach its use.
            var defined = operation.VariableDefinitions.Any(definition => definition.Variable.Name == name);
            object? value = null;
            if (defined && (!variables.TryGet(name, out value) || value is null))
            {
                error = new($"Argument \"if\" of non-null type \"Boolean!\" must not be null, and ${name} is.") { Code = GraphQLErrorCodes.BadUserInput };
                return null;
            }

            conditions[name] = value is true;
        }

        var key = ConditionVariables.Count > MostConditions ? null : string.Concat(ConditionVariables.Select(name => conditions[name] ? '1' : '0'));
        if (key is not null && kept.TryGet((operation, key), out var plan))
        {
            return plan;
        }

        var root = operation.Operation switch
        {
            OperationType.Mutation => schema.MutationType!,
            OperationType.Subscription => schema.SubscriptionType!,
            _ => schema.QueryType,
        };
        var compiler = new PlanCompiler(schema, fragments, conditions);
        return new(operation, root, compiler.Plan(operation.SelectionSet), key, compiler);
    }

    IEnumerable<string> ConditionNames()
    {
        var waiting = new Stack<SelectionSetNode>(document.Definitions.Select(definition => definition.SelectionSet));
        while (waiting.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                foreach (var directive in selection.Directives.Where(directive => directive.Name is "skip" or "include"))
                {
                    if (directive.Arguments is [{ Value: VariableNode variable }])
                    {
                        yield return variable.Name;
                    }
                }

                if (selection is FieldNode { SelectionSet: { } below })
                {
                    waiting.Push(below);
                }
                else if (selection is InlineFragmentNode inline)
                {
                    waiting.Push(inline.SelectionSet);
                }
            }
        }
    }
}
