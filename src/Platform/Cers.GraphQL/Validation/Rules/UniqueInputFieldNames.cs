using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>No field of an input object is given twice (specification 5.6.3).</summary>
sealed class UniqueInputFieldNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterObjectValue(ObjectValueNode value)
    {
        if (value.Fields.Length < 2)
            return;
        var seen = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (!seen.TryAdd(field.Name, field))
                Context.Report($"There can be only one input field named \"{field.Name}\".", seen[field.Name].Location, field.Location);
        }
    }
}
