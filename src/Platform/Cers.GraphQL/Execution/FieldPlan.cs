using System.Text.Json;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>One field of an operation, with all that can be known before it runs. Shared by all requests.</summary>
sealed class FieldPlan
{
    public required string ResponseName { get; init; }

    public required JsonEncodedText EncodedName { get; init; }

    public required FieldDefinition Definition { get; init; }

    /// <summary>The places in the document that were merged into this field.</summary>
    public required IReadOnlyList<FieldNode> Nodes { get; init; }

    /// <summary>Null for leaves.</summary>
    public required SelectionPlan? Selection { get; init; }

    /// <summary>Literals or variables in the arguments' declared order; null where the document gives none.</summary>
    public required ValueNode?[] Arguments { get; init; }

    /// <summary>Policies that decide about objects below; they are asked before the resolver runs.</summary>
    public required IReadOnlyList<FieldAuthorization> TypeAuthorizations { get; init; }

    /// <summary>Directives of the application at the field, in the document's order.</summary>
    public required IReadOnlyList<PlannedDirective> Directives { get; init; }

    /// <summary>Arguments that are the same in each request and cannot be changed by a resolver.</summary>
    public object?[]? ConstantArguments { get; set; }

    public bool IsTypeName => ReferenceEquals(Definition, Introspection.TypeNameField);

    /// <summary>The value is read from the object above without any question.</summary>
    public Func<object, object?>? PlainRead => Definition.Authorization is null && TypeAuthorizations.Count == 0 && Directives.Count == 0 ? Definition.Resolver?.Read : null;

    public IReadOnlyList<Location> Locations => [.. Nodes.Select(node => node.Location)];
}
