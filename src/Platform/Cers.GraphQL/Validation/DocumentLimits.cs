using System.Runtime.InteropServices;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation;

/// <summary>
/// Counts what each operation selects with its fragments spread, before any rule walks the document. A fragment is counted once and
/// its sum added wherever it is spread, so that 2^30 fields cost no more than the text that asks for them.
/// </summary>
sealed class DocumentLimits
{
    readonly FragmentGraph fragments;
    readonly Dictionary<FragmentDefinitionNode, Sum> sums = new(ReferenceEqualityComparer.Instance);

    DocumentLimits(FragmentGraph fragments) => this.fragments = fragments;

    /// <summary>Reports each limit an operation breaks; false when there is one.</summary>
    public static bool Check(ValidationContext context)
    {
        var limits = new DocumentLimits(context.Fragments);
        var options = context.Options;
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            limits.CountFragmentsBelow(operation);
            var sum = limits.Count(operation.SelectionSet);
            sum = sum with { Directives = sum.Directives + operation.Directives.Length };
            Refuse(sum.Depth, options.MaxDepth, GraphQLErrorCodes.LimitDepth, "is nested deeper than {0} levels");
            Refuse(sum.Fields, options.MaxFields, GraphQLErrorCodes.LimitFields, "selects more than {0} fields");
            Refuse(sum.Aliases, options.MaxAliases, GraphQLErrorCodes.LimitAliases, "has more than {0} aliases");
            Refuse(sum.Directives, options.MaxDirectives, GraphQLErrorCodes.LimitDirectives, "has more than {0} directives");

            void Refuse(long value, int limit, string code, string message)
            {
                if (value <= limit)
                    return;
                var name = operation.Name is null ? "The operation" : $"Operation \"{operation.Name}\"";
                context.Report(code, $"{name} {string.Format(System.Globalization.CultureInfo.InvariantCulture, message, limit)}.", operation.Location);
            }
        }

        return context.Errors.Count == 0;
    }

    /// <summary>Counts every fragment below, the innermost first. A cycle counts nothing where it closes: a rule refuses it later.</summary>
    void CountFragmentsBelow(OperationDefinitionNode operation)
    {
        var waiting = new Stack<(DefinitionNode Definition, int Next)>();
        var entered = new HashSet<FragmentDefinitionNode>(ReferenceEqualityComparer.Instance);
        waiting.Push((operation, 0));
        while (waiting.TryPop(out var step))
        {
            var spreads = fragments.SpreadsOf(step.Definition);
            if (step.Next < spreads.Count)
            {
                waiting.Push(step with { Next = step.Next + 1 });
                if (fragments.Find(spreads[step.Next].Name) is { } fragment && !sums.ContainsKey(fragment) && entered.Add(fragment))
                    waiting.Push((fragment, 0));
            }
            else if (step.Definition is FragmentDefinitionNode counted)
            {
                sums[counted] = Count(counted.SelectionSet);
            }
        }
    }

    Sum Count(SelectionSetNode set)
    {
        var total = default(Sum);
        foreach (var selection in set.Selections)
        {
            var inner = selection switch
            {
                FieldNode field => Field(field),
                InlineFragmentNode inline => Count(inline.SelectionSet),
                FragmentSpreadNode spread => fragments.Find(spread.Name) is { } fragment ? sums.GetValueOrDefault(fragment) : default,
                _ => default,
            };
            total = total.Plus(inner with { Directives = inner.Directives + selection.Directives.Length });
        }

        return total;
    }

    Sum Field(FieldNode field)
    {
        var inner = field.SelectionSet is null ? default : Count(field.SelectionSet);
        return new Sum(inner.Depth + 1, inner.Fields + 1, inner.Aliases + (field.Alias is null ? 0 : 1), inner.Directives);
    }

    [StructLayout(LayoutKind.Auto)]
    readonly record struct Sum(int Depth, long Fields, long Aliases, long Directives)
    {
        // Counting ends where limits do, far below an overflow: a limit of int.MaxValue is none.
        const long Most = int.MaxValue;

        public Sum Plus(Sum other) => new(
            Math.Max(Depth, other.Depth),
            Math.Min(Most, Fields + other.Fields),
            Math.Min(Most, Aliases + other.Aliases),
            Math.Min(Most, Directives + other.Directives));
    }
}
