namespace Cers.GraphQL.Validation;

/// <summary>How far a document is checked, and how much it may select once its fragments are spread.</summary>
public sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>Errors after which validation stops, with one more error that says so.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Whether messages propose names that exist ("Did you mean …?").</summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>Levels of fields in one operation. Broken: <c>LIMIT_DEPTH</c>.</summary>
    public int MaxDepth { get; init; } = 30;

    /// <summary>Fields of one operation. Broken: <c>LIMIT_FIELDS</c>.</summary>
    public int MaxFields { get; init; } = 5_000;

    /// <summary>Fields with an alias in one operation. Broken: <c>LIMIT_ALIASES</c>.</summary>
    public int MaxAliases { get; init; } = 200;

    /// <summary>Directives of one operation. Broken: <c>LIMIT_DIRECTIVES</c>.</summary>
    public int MaxDirectives { get; init; } = 500;

    /// <summary>Lists of fields, interfaces, possible types or input fields within one another in introspection. Broken: <c>LIMIT_INTROSPECTION_DEPTH</c>.</summary>
    public int MaxIntrospectionListDepth { get; init; } = 2;

    /// <summary>Steps from operations into fragments and the variables there. Broken: <c>LIMIT_FRAGMENT_VISITS</c>.</summary>
    public int MaxFragmentVisits { get; init; } = 50_000;

    /// <summary>Steps of OverlappingFieldsCanBeMerged; usual documents need one for each field. Broken: <c>LIMIT_FIELD_MERGES</c>.</summary>
    public int MaxFieldMerges { get; init; } = 200_000;
}
