using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

/// <summary>A definition or extension of a schema document (specification section 3), as written.</summary>
public abstract record TypeSystemDefinition(string? Description, ImmutableArray<DirectiveNode> Directives, bool IsExtension, Location Location);

/// <summary><c>schema { query: Query }</c>.</summary>
public sealed record SchemaDefinition(
    ImmutableArray<RootDefinition> Roots, string? Description, ImmutableArray<DirectiveNode> Directives, bool IsExtension, Location Location)
    : TypeSystemDefinition(Description, Directives, IsExtension, Location);

/// <summary>One line of a <see cref="SchemaDefinition"/>.</summary>
public sealed record RootDefinition(OperationType Operation, NamedTypeNode Type);

/// <summary><c>directive @name(arguments) repeatable on LOCATIONS</c>.</summary>
/// <param name="Locations">As written, upper case.</param>
public sealed record DirectiveSyntax(
    string Name, ImmutableArray<InputValueSyntax> Arguments, bool IsRepeatable, ImmutableArray<string> Locations, string? Description, Location Location)
    : TypeSystemDefinition(Description, [], false, Location);

/// <summary>A named type. Which of the parts it has follows from its kind.</summary>
public sealed record TypeSyntax(
    TypeSyntaxKind Kind, string Name, string? Description, ImmutableArray<DirectiveNode> Directives, bool IsExtension, Location Location)
    : TypeSystemDefinition(Description, Directives, IsExtension, Location)
{
    /// <summary>Of object types and interfaces.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>Of object types and interfaces.</summary>
    public ImmutableArray<FieldSyntax> Fields { get; init; } = [];

    /// <summary>Of input objects.</summary>
    public ImmutableArray<InputValueSyntax> InputFields { get; init; } = [];

    /// <summary>Of unions.</summary>
    public ImmutableArray<NamedTypeNode> Members { get; init; } = [];

    /// <summary>Of enums.</summary>
    public ImmutableArray<EnumValueSyntax> Values { get; init; } = [];
}

/// <summary>What a <see cref="TypeSyntax"/> defines.</summary>
public enum TypeSyntaxKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
}

/// <summary>A field of an object type or interface.</summary>
public sealed record FieldSyntax(
    string Name, ImmutableArray<InputValueSyntax> Arguments, TypeNode Type, string? Description, ImmutableArray<DirectiveNode> Directives, Location Location);

/// <summary>An argument or a field of an input object.</summary>
public sealed record InputValueSyntax(
    string Name, TypeNode Type, ValueNode? DefaultValue, string? Description, ImmutableArray<DirectiveNode> Directives, Location Location);

/// <summary>A value of an enum.</summary>
public sealed record EnumValueSyntax(string Name, string? Description, ImmutableArray<DirectiveNode> Directives, Location Location);
