using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.Validation;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>The engine's verdict on a text, as comparable with the reference's: limits far away.</summary>
internal static class Judge
{
    public static ParserLimits FarLimits { get; } = new()
    {
        MaxDepth = 200,
        MaxTokens = 1_000_000,
        MaxNodes = 1_000_000,
        MaxFields = 1_000_000,
        MaxDirectivesPerLocation = 1_000,
    };

    public static ValidationOptions FarOptions { get; } = new() { MaxDepth = 200, MaxFields = 1_000_000, MaxAliases = 1_000_000, MaxDirectives = 1_000_000 };

    public static IReadOnlyList<GraphQLError> Errors(Schema schema, string document) => Errors(schema, Encoding.UTF8.GetBytes(document), FarLimits, FarOptions);

    public static IReadOnlyList<GraphQLError> Errors(Schema schema, byte[] document, ParserLimits limits, ValidationOptions options)
    {
        try
        {
            return DocumentValidator.Validate(schema, GraphQLDocumentParser.Parse(document, limits), options);
        }
        catch (GraphQLSyntaxException refused)
        {
            return [refused.ToError()];
        }
    }

    public static string Show(GraphQLError error) => $"{string.Join(' ', error.Locations.Select(place => $"{place.Line}:{place.Column}"))} {error.Message}";
}
