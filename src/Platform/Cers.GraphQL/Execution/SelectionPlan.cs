using System.Collections.Concurrent;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>The merged selection sets below one field, compiled for each object type when first met.</summary>
sealed class SelectionPlan(PlanCompiler compiler, IReadOnlyList<SelectionSetNode> sets)
{
    readonly ConcurrentDictionary<ObjectType, FieldPlan[]> compiled = new();

    readonly ConcurrentDictionary<ObjectType, PlainSelection?> plain = new();

    /// <summary>The way to write objects of a type at once; null where some field needs more than to be read.</summary>
    public PlainSelection? PlainFor(ObjectType type) =>
        plain.TryGetValue(type, out var known) ? known : plain.GetOrAdd(type, PlainSelection.Of(type, For(type)));

    public FieldPlan[] For(ObjectType type) => compiled.TryGetValue(type, out var fields) ? fields : compiled.GetOrAdd(type, compiler.Collect(type, sets));
}
