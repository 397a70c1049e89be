using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Leaves have no selection set, other fields have one (specification 5.3.3).</summary>
sealed class ScalarLeafs(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field)
    {
        if (Context.Field?.Type is not { } type)
            return;
        if (!type.Named.IsLeaf)
        {
            if (field.SelectionSet is null)
            {
                Context.Report(
                    $"Field \"{field.Name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field.Name} {{ ... }}\"?",
                    field.Location);
            }
        }
        else if (field.SelectionSet is { } set)
        {
            Context.Report($"Field \"{field.Name}\" must not have a selection since type \"{type}\" has no subfields.", set.Location);
        }
    }
}
