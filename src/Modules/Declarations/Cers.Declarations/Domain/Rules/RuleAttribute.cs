namespace Cers.Declarations.Domain.Rules;

/// <summary>This method is the rule of the catalogue with this id. It looks at a judgement and reports what it finds.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuleAttribute(string id) : Attribute
{
    public string Id => id;
}
