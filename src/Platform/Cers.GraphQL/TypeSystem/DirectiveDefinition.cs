namespace Cers.GraphQL.TypeSystem;

/// <summary>A directive that documents or schemas may apply.</summary>
public sealed class DirectiveDefinition(
    string name,
    IEnumerable<DirectiveLocation> locations,
    IEnumerable<InputValueDefinition>? arguments = null,
    bool isRepeatable = false,
    string? description = null) : IDefinition
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public IReadOnlyList<DirectiveLocation> Locations { get; } = [.. locations];

    public DefinitionList<InputValueDefinition> Arguments { get; } = arguments is null ? DefinitionList<InputValueDefinition>.Empty : new(arguments);

    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Makes what stands around a field's resolver, from arguments in declared order; null where the engine does nothing about the directive.</summary>
    internal Func<object?[], FieldDirective>? Construct { get; init; }
}

/// <summary>Where a directive may stand (specification section 3.13); names as in <c>__DirectiveLocation</c>, without underscores.</summary>
public enum DirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
}
