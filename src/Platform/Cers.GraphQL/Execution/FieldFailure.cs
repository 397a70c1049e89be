namespace Cers.GraphQL.Execution;

/// <summary>What a resolver gives in place of a value when the field has failed: errors as values, so that a refusal costs no exception.</summary>
sealed record FieldFailure(IReadOnlyList<GraphQLError> Errors);
