using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

/// <summary><c>name: value</c> of a field or directive. The node starts at its name.</summary>
public sealed class ArgumentNode(string name, ValueNode value, Location location) : SyntaxNode(SyntaxKind.Argument, location)
{
    public string Name { get; } = name;

    public ValueNode Value { get; } = value;
}

/// <summary><c>@name(arguments)</c>. The node starts at the <c>@</c>.</summary>
public sealed class DirectiveNode(string name, ImmutableArray<ArgumentNode> arguments, Location location)
    : SyntaxNode(SyntaxKind.Directive, location)
{
    public string Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;
}
