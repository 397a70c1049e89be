using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Cers.GraphQL.Language;

/// <summary>
/// Reads executable documents (GraphQL, September 2025, section 2). Messages and locations are those of graphql-js.
/// Type system definitions are refused, as are fragment arguments and empty selection sets, which only drafts know.
/// </summary>
public static class GraphQLDocumentParser
{
    /// <summary>Parses one document. It costs no more than the limits, however deep or long the text is.</summary>
    /// <exception cref="GraphQLSyntaxException">Not a document, not UTF-8, or a limit is broken: the code says which.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, ParserLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        RefuseInvalidUtf8(utf8);
        return new DocumentParser(utf8, limits).Document();
    }

    /// <summary>Parses a schema document (specification section 3). It is no way in for requests: limits are those of a file one trusts.</summary>
    /// <exception cref="GraphQLSyntaxException">Not a schema document, or not UTF-8.</exception>
    public static ImmutableArray<TypeSystemDefinition> ParseSchema(ReadOnlySpan<byte> utf8)
    {
        RefuseInvalidUtf8(utf8);
        return new DocumentParser(utf8, new ParserLimits { MaxTokens = int.MaxValue, MaxNodes = int.MaxValue, MaxFields = int.MaxValue, MaxDirectivesPerLocation = 1_000 })
            .TypeSystemDocument();
    }

    /// <summary>Parses one value on its own, as for defaults and tests.</summary>
    /// <exception cref="GraphQLSyntaxException">Not a value, or there is something behind it.</exception>
    public static ValueNode ParseValue(ReadOnlySpan<byte> utf8, ParserLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        RefuseInvalidUtf8(utf8);
        return new DocumentParser(utf8, limits).SingleValue();
    }

    /// <summary>Parses a schema coordinate (specification 3.14). It costs one pass; <see cref="SchemaCoordinate.ToString"/> prints it back.</summary>
    /// <exception cref="GraphQLSyntaxException">Not a coordinate, white space around one included.</exception>
    public static SchemaCoordinate ParseCoordinate(ReadOnlySpan<byte> utf8)
    {
        RefuseInvalidUtf8(utf8);
        return new CoordinateParser(utf8).Coordinate();
    }

    static void RefuseInvalidUtf8(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
            return;

        // Replacement characters would move columns and change strings unseen.
        var offset = 0;
        var length = 0;
        do
            offset += length + utf8[(offset + length)..].IndexOfAnyExceptInRange((byte)0x00, (byte)0x7F);
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out length) == OperationStatus.Done);
        throw new GraphQLSyntaxException(
            $"Syntax Error: Invalid UTF-8 at byte {offset}.", SourceLocation.Of(utf8, offset), GraphQLErrorCodes.ParseFailed);
    }
}
