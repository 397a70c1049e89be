using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem;

/// <summary>The directives by which the schema tells what fields cost, named as the cost specification does.</summary>
static class CostDirectives
{
    public static IReadOnlyList<DirectiveDefinition> All { get; } =
    [
        new(
            "cost",
            [DirectiveLocation.ArgumentDefinition, DirectiveLocation.FieldDefinition, DirectiveLocation.InputFieldDefinition],
            [new("weight", new NonNullType(Scalar.String), description: "What one execution adds to the cost of the operation.")],
            description: "What a field or argument costs."),
        new(
            "listSize",
            [DirectiveLocation.FieldDefinition],
            [
                new("assumedSize", Scalar.Int, description: "Items to reckon with when no slicing argument tells."),
                new("slicingArguments", new ListType(new NonNullType(Scalar.String)), description: "Arguments that bound the list."),
                new("sizedFields", new ListType(new NonNullType(Scalar.String)), description: "Fields of the returned object that hold the list."),
            ],
            description: "How many items a list may hold."),
    ];
}
