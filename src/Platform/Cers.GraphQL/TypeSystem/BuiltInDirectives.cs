using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem;

/// <summary>The directives that every schema has (specification section 3.13).</summary>
public static class BuiltInDirectives
{
    public const string DefaultDeprecationReason = "No longer supported";

    public static DirectiveDefinition Include { get; } = new(
        "include",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        [new("if", new NonNullType(Scalar.Boolean), description: "Included when true.")],
        description: "Directs the executor to include this field or fragment only when the `if` argument is true.");

    public static DirectiveDefinition Skip { get; } = new(
        "skip",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        [new("if", new NonNullType(Scalar.Boolean), description: "Skipped when true.")],
        description: "Directs the executor to skip this field or fragment when the `if` argument is true.");

    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue],
        [
            new(
                "reason",
                new NonNullType(Scalar.String),
                new StringValueNode(DefaultDeprecationReason, false, default),
                "Why it should no longer be used, and what to use instead, in Markdown."),
        ],
        description: "Marks an element of a GraphQL schema as no longer supported.");

    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        [DirectiveLocation.Scalar],
        [new("url", new NonNullType(Scalar.String), description: "Where the scalar's behaviour is specified.")],
        description: "Exposes a URL that specifies the behavior of this scalar.");

    public static DirectiveDefinition OneOf { get; } = new(
        "oneOf",
        [DirectiveLocation.InputObject],
        description: "Indicates exactly one field must be supplied and this field must not be `null`.");

    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];
}
