using Cers.GraphQL.Language;
using Cers.GraphQL.Limits;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>An operation ready to run, for one setting of the variables that @skip and @include name. Holds no request state.</summary>
/// <param name="Conditions">The setting, for finding the plan again; null when there are too many to be kept.</param>
sealed record OperationPlan(OperationDefinitionNode Operation, ObjectType RootType, SelectionPlan Root, string? Conditions, PlanCompiler Compiler)
{
    public FieldPlan[] RootFields { get; } = Root.For(RootType);

    /// <summary>It has been given to the cache.</summary>
    public bool IsKept { get; set; }

    /// <summary>What it costs, where no variable has a say in that.</summary>
    public Cost? Cost { get; set; }
}
