using System.Runtime.InteropServices;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation;

/// <summary>What all rules share: the document's fragments, the types at the place the walk has reached, and the errors found.</summary>
sealed class ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
{
    readonly List<GraphQLError> errors = [];
    readonly Dictionary<FieldNode, FieldPlace> fields = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<DefinitionNode, List<VariableUsage>> usages = new(ReferenceEqualityComparer.Instance);
    int remainingFragmentVisits = options.MaxFragmentVisits;

    public Schema Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public ValidationOptions Options { get; } = options;

    public FragmentGraph Fragments { get; } = new(document);

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>Fields compared with each other by OverlappingFieldsCanBeMerged: what hostile documents drive up.</summary>
    public int FieldComparisons { get; set; }

    /// <summary>The composite type whose fields the current selection set selects; null when it is not known.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The current field, or the one around the current directive or argument; null when it is not known.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The directive whose arguments are being walked, unknown ones included.</summary>
    public DirectiveNode? DirectiveNode { get; set; }

    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The type of the current argument or of the variable whose default is walked; null when it is not known.</summary>
    public GraphQLType? InputType { get; set; }

    public void Report(string message, params ReadOnlySpan<Location> locations) => Report(GraphQLErrorCodes.ValidationFailed, message, locations);

    public void Report(string code, string message, params ReadOnlySpan<Location> locations)
    {
        if (errors.Count >= Options.MaxErrors)
        {
            errors.Add(new GraphQLError("Too many validation errors, error limit reached. Validation aborted.") { Code = GraphQLErrorCodes.ValidationFailed });
            throw new ValidationAbortedException();
        }

        errors.Add(GraphQLError.Quoting(message, code, locations.ToArray()));
    }

    /// <summary>Reports and stops: the document costs too much to look at any further.</summary>
    public ValidationAbortedException Abort(string code, string message)
    {
        errors.Add(new GraphQLError(message) { Code = code });
        return new ValidationAbortedException();
    }

    public void SpendFragmentVisits(int count)
    {
        remainingFragmentVisits -= count;
        if (remainingFragmentVisits < 0)
            throw Abort(GraphQLErrorCodes.LimitFragmentVisits, "The document's fragments are used more often than validation can follow.");
    }

    public void Remember(FieldNode node, FieldPlace place) => fields[node] = place;

    /// <summary>A field always stands in one place, whichever way its fragment is reached.</summary>
    public FieldPlace PlaceOf(FieldNode node) => fields.GetValueOrDefault(node);

    public void Remember(DefinitionNode definition, VariableUsage usage)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(usages, definition, out _);
        (list ??= []).Add(usage);
    }

    /// <summary>The variables an operation uses, those of the fragments it reaches included. Complete once the walk is.</summary>
    public IEnumerable<VariableUsage> UsagesOf(OperationDefinitionNode operation)
    {
        foreach (var usage in usages.GetValueOrDefault(operation) ?? [])
            yield return usage;
        foreach (var fragment in Fragments.ReachedFrom(operation))
        {
            var own = usages.GetValueOrDefault(fragment) ?? [];
            SpendFragmentVisits(1 + own.Count);
            foreach (var usage in own)
                yield return usage;
        }
    }

    public NamedType? TypeOf(NamedTypeNode node) => Schema.GetType(node.Name);

    /// <summary>The type a reference means; null when its name is unknown.</summary>
    public GraphQLType? TypeOf(TypeNode node)
    {
        switch (node)
        {
            case ListTypeNode list:
                return TypeOf(list.Type) is { } item ? new ListType(item) : null;
            case NonNullTypeNode nonNull:
                return TypeOf(nonNull.Type) is { } inner ? new NonNullType(inner) : null;
            default:
                return TypeOf((NamedTypeNode)node);
        }
    }
}

/// <summary>The type a field is selected on and its definition there; null where the document names what does not exist.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct FieldPlace(NamedType? Parent, FieldDefinition? Definition);
