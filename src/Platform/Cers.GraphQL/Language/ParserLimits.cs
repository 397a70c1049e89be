namespace Cers.GraphQL.Language;

/// <summary>How much a document may hold before the parser gives up; counted while parsing, so that a hostile text costs no more than this.</summary>
public sealed record ParserLimits
{
    /// <summary>Depth that recursive walks over a syntax tree can bear on the smallest stack we run on.</summary>
    public const int DepthCeiling = 250;

    readonly int maxDepth = 100;

    public static ParserLimits Default { get; } = new();

    /// <summary>Tokens, the ignored ones not counted. Broken: <c>LIMIT_TOKENS</c>.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>Nesting of selection sets, literals and list types together. Broken: <c>LIMIT_DEPTH</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Above <see cref="DepthCeiling"/>: the stack would be the limit.</exception>
    public int MaxDepth
    {
        get => maxDepth;
        init => maxDepth = value is > 0 and <= DepthCeiling
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Between 1 and {DepthCeiling}.");
    }

    /// <summary>Nodes of the syntax tree. Broken: <c>LIMIT_NODES</c>.</summary>
    public int MaxNodes { get; init; } = 15_000;

    /// <summary>Fields as written, before fragments are spread. Broken: <c>LIMIT_FIELDS</c>.</summary>
    public int MaxFields { get; init; } = 2_048;

    /// <summary>Directives at one place. Broken: <c>LIMIT_DIRECTIVES</c>.</summary>
    public int MaxDirectivesPerLocation { get; init; } = 4;
}
