namespace Cers.GraphQL.Language;

/// <summary>What a <see cref="SyntaxNode"/> is; there is one sealed class for each kind.</summary>
public enum SyntaxKind
{
    Document,
    OperationDefinition,
    FragmentDefinition,
    VariableDefinition,
    SelectionSet,
    Field,
    FragmentSpread,
    InlineFragment,
    Argument,
    Directive,
    NamedType,
    ListType,
    NonNullType,
    Variable,
    IntValue,
    FloatValue,
    StringValue,
    BooleanValue,
    NullValue,
    EnumValue,
    ListValue,
    ObjectValue,
    ObjectField,
}
