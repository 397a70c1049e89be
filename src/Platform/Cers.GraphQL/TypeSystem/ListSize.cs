namespace Cers.GraphQL.TypeSystem;

/// <summary>How many items a list field may return, as the cost specification's <c>@listSize</c> has it.</summary>
public sealed record ListSize(int? AssumedSize, IReadOnlyList<string> SlicingArguments, IReadOnlyList<string> SizedFields, int? DefaultSize = null);
