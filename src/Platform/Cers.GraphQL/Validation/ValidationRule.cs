using System.Collections.Immutable;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation;

/// <summary>One rule of specification section 5. The walk calls it at each node, parents first; it overrides what it needs.</summary>
abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;

    public virtual void EnterOperation(OperationDefinitionNode operation)
    {
    }

    public virtual void EnterFragment(FragmentDefinitionNode fragment)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode variable)
    {
    }

    /// <summary>A type's name in a variable definition or type condition.</summary>
    public virtual void EnterNamedType(NamedTypeNode type)
    {
    }

    public virtual void EnterField(FieldNode field)
    {
    }

    public virtual void LeaveField(FieldNode field)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadNode spread)
    {
    }

    /// <param name="type">The type condition's type, or the parent type when there is no condition; null when unknown.</param>
    public virtual void EnterInlineFragment(InlineFragmentNode fragment, NamedType? type)
    {
    }

    /// <summary>All directives of one place, before each of them; called only when there are some.</summary>
    public virtual void EnterDirectives(ImmutableArray<DirectiveNode> directives)
    {
    }

    public virtual void EnterDirective(DirectiveNode directive, DirectiveLocation location)
    {
    }

    public virtual void EnterArgument(ArgumentNode argument)
    {
    }

    /// <summary>The value of an argument or default: the whole of it, whose parts are not entered one by one.</summary>
    public virtual void EnterValue(ValueNode value)
    {
    }

    public virtual void EnterObjectValue(ObjectValueNode value)
    {
    }

    public virtual void LeaveDocument()
    {
    }
}
