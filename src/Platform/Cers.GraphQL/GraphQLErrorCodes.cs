namespace Cers.GraphQL;

/// <summary>Stable values of <c>extensions.code</c> that the engine itself gives.</summary>
public static partial class GraphQLErrorCodes
{
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
    public const string LimitTokens = "LIMIT_TOKENS";
    public const string LimitDepth = "LIMIT_DEPTH";
    public const string LimitNodes = "LIMIT_NODES";
    public const string LimitFields = "LIMIT_FIELDS";
    public const string LimitAliases = "LIMIT_ALIASES";
    public const string LimitDirectives = "LIMIT_DIRECTIVES";
    public const string LimitFragmentVisits = "LIMIT_FRAGMENT_VISITS";
    public const string LimitFieldMerges = "LIMIT_FIELD_MERGES";
    public const string LimitIntrospectionDepth = "LIMIT_INTROSPECTION_DEPTH";
}
