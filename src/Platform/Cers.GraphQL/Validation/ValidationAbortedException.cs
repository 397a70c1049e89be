namespace Cers.GraphQL.Validation;

/// <summary>Ends a validation early; the error that explains it has been reported.</summary>
sealed class ValidationAbortedException : Exception;
