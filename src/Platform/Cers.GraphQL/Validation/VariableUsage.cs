using System.Runtime.InteropServices;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation;

/// <summary>A variable where a value is wanted.</summary>
/// <param name="Type">The type wanted there; null when it is not known.</param>
/// <param name="ParentObject">The input object whose field the variable is; null elsewhere.</param>
/// <param name="HasDefault">The argument or input field has a default, which stands in for an absent variable.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, InputObjectType? ParentObject, bool HasDefault);
