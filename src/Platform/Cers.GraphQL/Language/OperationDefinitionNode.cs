using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

/// <summary>A query, mutation or subscription; the shorthand <c>{ … }</c> is an unnamed query.</summary>
public sealed class OperationDefinitionNode(
    OperationType operation,
    string? name,
    Location nameLocation,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    StringValueNode? description,
    Location location)
    : DefinitionNode(SyntaxKind.OperationDefinition, description, directives, selectionSet, location)
{
    public OperationType Operation { get; } = operation;

    /// <summary>Null for an anonymous operation.</summary>
    public string? Name { get; } = name;

    /// <summary>Where the name stands; the node's own location when there is none.</summary>
    public Location NameLocation { get; } = nameLocation;

    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;
}

/// <summary><c>$name: Type = default @directives</c>. The default value contains no variable.</summary>
public sealed class VariableDefinitionNode(
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives,
    StringValueNode? description,
    Location location)
    : SyntaxNode(SyntaxKind.VariableDefinition, location)
{
    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    /// <summary>Null when no default is written; a written <c>null</c> is a <see cref="NullValueNode"/>.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    public StringValueNode? Description { get; } = description;
}
