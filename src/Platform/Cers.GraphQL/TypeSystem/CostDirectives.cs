using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem;

/// <summary>The directives by which the schema tells what fields cost, named as the cost specification does.</summary>
static class CostDirectives
{
    public static IReadOnlyList<DirectiveDefinition> All { get; } =
    [
        new(
            "cost",
            [
                DirectiveLocation.ArgumentDefinition, DirectiveLocation.Enum, DirectiveLocation.FieldDefinition, DirectiveLocation.InputFieldDefinition,
                DirectiveLocation.Object, DirectiveLocation.Scalar,
            ],
            [new("weight", new NonNullType(Scalar.String), description: "What it adds to the cost of the operation each time.")],
            description: "What a field, an argument or a value of a type costs."),
        new(
            "listSize",
            [DirectiveLocation.FieldDefinition],
            [
                new("assumedSize", Scalar.Int, description: "Items to reckon with when no slicing argument tells."),
                new("slicingArguments", new ListType(new NonNullType(Scalar.String)), description: "Arguments that bound the list."),
                new("slicingArgumentDefaultValue", Scalar.Int, description: "Items to reckon with when no slicing argument is given."),
                new("sizedFields", new ListType(new NonNullType(Scalar.String)), description: "Fields of the returned object that hold the list."),
                new(
                    "requireOneSlicingArgument",
                    Scalar.Boolean,
                    new BooleanValueNode(true, default),
                    "Whether exactly one slicing argument must be given."),
            ],
            description: "How many items a list may hold."),
    ];
}
