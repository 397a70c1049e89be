namespace Cers.GraphQL.Language;

/// <summary>Where a token or node starts in the source text.</summary>
/// <param name="Start">Offset in bytes from the start of the UTF-8 source, 0-based.</param>
/// <param name="Line">Line, 1-based; LF, CR LF and a lone CR each end one line.</param>
/// <param name="Column">Column, 1-based, counted in UTF-16 units as graphql-js and editors do.</param>
public readonly record struct Location(int Start, int Line, int Column);
