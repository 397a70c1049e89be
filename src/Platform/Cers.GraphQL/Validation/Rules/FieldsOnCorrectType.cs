using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Fields exist on the type they are selected on (specification 5.3.1).</summary>
sealed class FieldsOnCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field)
    {
        if (Context.ParentType is not { } type || Context.Field is not null)
            return;
        var hint = "";
        if (Context.Options.Suggestions)
        {
            hint = Suggestions.DidYouMean(TypesWith(field.Name, type), "to use an inline fragment on");
            if (hint.Length == 0 && type is IFieldsType owner)
                hint = Suggestions.For(Context, field.Name, owner.Fields);
        }

        Context.Report($"Cannot query field \"{field.Name}\" on type \"{type}\".{hint}", field.Location);
    }

    /// <summary>Possible types that have the field and their interfaces that do, the most widely shared first.</summary>
    List<string> TypesWith(string field, NamedType type)
    {
        if (!type.IsAbstract)
            return [];
        var usage = new Dictionary<NamedType, int>();
        foreach (var possible in Context.Schema.GetPossibleTypes(type).Where(possible => possible.Fields.Contains(field)))
        {
            usage.TryAdd(possible, 1);
            foreach (var shared in possible.Interfaces.Where(shared => shared.Fields.Contains(field)))
                usage[shared] = usage.GetValueOrDefault(shared) + 1;
        }

        return [.. usage.Order(Comparer<KeyValuePair<NamedType, int>>.Create(Compare)).Select(found => found.Key.Name)];

        int Compare(KeyValuePair<NamedType, int> a, KeyValuePair<NamedType, int> b)
        {
            if (a.Value != b.Value)
                return b.Value.CompareTo(a.Value);
            if (ReferenceEquals(a.Key, b.Key))
                return 0;
            if (a.Key is InterfaceType && Context.Schema.IsSubType(b.Key, a.Key))
                return -1;
            if (b.Key is InterfaceType && Context.Schema.IsSubType(a.Key, b.Key))
                return 1;
            return NaturalOrder.Instance.Compare(a.Key.Name, b.Key.Name);
        }
    }
}
