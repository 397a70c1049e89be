namespace Cers.GraphQL.TypeSystem;

/// <summary>How many items a list field may return, as the cost specification's <c>@listSize</c> has it.</summary>
/// <param name="AssumedSize">To reckon with when nothing else tells.</param>
/// <param name="SlicingArguments">Arguments that bound the list: the largest one given counts.</param>
/// <param name="SizedFields">Fields of the returned object that hold the list.</param>
/// <param name="DefaultSize">When no slicing argument is given.</param>
/// <param name="RequireOne">Exactly one slicing argument must be given.</param>
public sealed record ListSize(
    int? AssumedSize,
    IReadOnlyList<string> SlicingArguments,
    IReadOnlyList<string> SizedFields,
    int? DefaultSize = null,
    bool RequireOne = true);
