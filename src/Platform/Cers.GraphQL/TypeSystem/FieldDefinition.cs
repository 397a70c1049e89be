using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem;

/// <summary>A field of an object type or an interface.</summary>
public sealed class FieldDefinition(string name, GraphQLType type, IEnumerable<InputValueDefinition>? arguments = null, string? description = null) : IDefinition
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    public DefinitionList<InputValueDefinition> Arguments { get; } = arguments is null ? DefinitionList<InputValueDefinition>.Empty : new(arguments);

    /// <summary>Why clients should stop using the field; null when they need not.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>How the value is found; only object types' fields have one.</summary>
    internal Execution.FieldResolver? Resolver { get; init; }

    /// <summary>Where a subscription's events come from; only root fields of subscriptions have one.</summary>
    internal Execution.EventSource? Events { get; init; }

    /// <summary>Who may ask; null takes the authorization of the field above.</summary>
    public FieldAuthorization? Authorization { get; init; }

    /// <summary>Directives of the application that stand at it in the SDL.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>What one execution costs; null takes the default for its kind.</summary>
    public double? CostWeight { get; init; }

    /// <summary>How many items to expect when costs are computed.</summary>
    public ListSize? ListSize { get; init; }

    /// <summary>The C# member behind the field, for error messages.</summary>
    public string? Member { get; init; }
}
