namespace Cers.GraphQL;

public static partial class GraphQLErrorCodes
{
    public const string OperationUnclear = "OPERATION_RESOLUTION_FAILURE";
    public const string BadUserInput = "BAD_USER_INPUT";
    public const string NonNullViolated = "NON_NULL_VIOLATED";
    public const string InvalidResult = "INVALID_RESULT";
    public const string Unexpected = "INTERNAL_SERVER_ERROR";
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";
    public const string DocumentNotFound = "DOCUMENT_NOT_FOUND";
    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";
    public const string Unsupported = "UNSUPPORTED";
    public const string PagingInvalid = "PAGING_INVALID";
    public const string PageTooLarge = "PAGE_TOO_LARGE";
    public const string CursorInvalid = "CURSOR_INVALID";
    public const string NodeIdInvalid = "NODE_ID_INVALID";
    public const string LimitNodeIds = "LIMIT_NODE_IDS";
    public const string LimitListItems = "LIMIT_LIST_ITEMS";
    public const string LimitCost = "LIMIT_COST";
    public const string SlicingArguments = "SLICING_ARGUMENTS";
    public const string LimitConcurrency = "LIMIT_CONCURRENCY";
    public const string LimitClientConcurrency = "LIMIT_CLIENT_CONCURRENCY";
    public const string LimitStreams = "LIMIT_STREAMS";
    public const string LimitClientStreams = "LIMIT_CLIENT_STREAMS";
    public const string LimitStreamTime = "LIMIT_STREAM_TIME";
    public const string LimitRequestBytes = "LIMIT_REQUEST_BYTES";
    public const string LimitDocumentBytes = "LIMIT_DOCUMENT_BYTES";
    public const string LimitJsonDepth = "LIMIT_JSON_DEPTH";
    public const string LimitVariablesBytes = "LIMIT_VARIABLES_BYTES";
    public const string Timeout = "TIMEOUT";
    public const string BadRequest = "BAD_REQUEST";
}
