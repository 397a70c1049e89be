using Cers.GraphQL.Validation.FieldMerging;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>
/// Fields that share a response name can be answered by one value (specification 5.3.2). The verdict comes from grouping, which costs
/// about one step for each field; only a document already known to be wrong is compared pair by pair, to say where.
/// </summary>
sealed class OverlappingFieldsCanBeMerged(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument()
    {
        if (new MergedFields(Context).FindConflict() is not { } conflict)
            return;
        if (!new ConflictReport(Context).Report())
        {
            Context.Report(
                $"Fields \"{conflict.First.ResponseName}\" conflict. Use different aliases on the fields to fetch both if this was intentional.",
                conflict.First.Location,
                conflict.Second.Location);
        }
    }
}
