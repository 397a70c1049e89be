using Cers.GraphQL.Language;
using Cers.GraphQL.Validation;

namespace Cers.GraphQL.Limits;

/// <summary>How much one request may ask for. Each limit that is broken has a code of its own; the defaults suit an endpoint on the open internet.</summary>
public sealed class GraphQLLimits
{
    /// <summary>Bytes of a request's body. LIMIT_REQUEST_BYTES, status 413.</summary>
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>Bytes of a document. LIMIT_DOCUMENT_BYTES.</summary>
    public int MaxDocumentBytes { get; set; } = 64 * 1024;

    /// <summary>Bytes of the variables as JSON. LIMIT_VARIABLES_BYTES.</summary>
    public int MaxVariablesBytes { get; set; } = 960 * 1024;

    /// <summary>Depth of a request's JSON. LIMIT_JSON_DEPTH, status 400.</summary>
    public int MaxJsonDepth { get; set; } = 40;

    /// <summary>Tokens of a document. LIMIT_TOKENS.</summary>
    public int MaxTokens { get; set; } = 15_000;

    /// <summary>Nodes of its syntax tree. LIMIT_NODES.</summary>
    public int MaxNodes { get; set; } = 15_000;

    /// <summary>Fields below each other, with fragments spread. LIMIT_DEPTH.</summary>
    public int MaxDepth { get; set; } = 15;

    /// <summary>Fields of an operation with fragments spread at each place. LIMIT_FIELDS.</summary>
    public int MaxFields { get; set; } = 2_000;

    /// <summary>Aliases of an operation with fragments spread. LIMIT_ALIASES.</summary>
    public int MaxAliases { get; set; } = 200;

    /// <summary>Directives of an operation with fragments spread. LIMIT_DIRECTIVES.</summary>
    public int MaxDirectives { get; set; } = 200;

    /// <summary>Items of one list in variables. LIMIT_LIST_ITEMS.</summary>
    public int MaxListItems { get; set; } = 1_000;

    /// <summary>Cost of an operation with its real variables. LIMIT_COST.</summary>
    public double MaxCost { get; set; } = 5_000;

    /// <summary>Validation stops at this many errors.</summary>
    public int MaxErrors { get; set; } = 25;

    /// <summary>Time for one operation. TIMEOUT.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Operations at once in this process; further ones are refused, not queued. LIMIT_CONCURRENCY.</summary>
    public int MaxConcurrent { get; set; } = 256;

    /// <summary>Operations of one client at once, as <see cref="GraphQLOptions.ClientKey"/> tells clients apart. LIMIT_CLIENT_CONCURRENCY.</summary>
    public int MaxConcurrentOfClient { get; set; } = 64;

    /// <summary>Subscriptions open at once in this process. LIMIT_STREAMS.</summary>
    public int MaxStreams { get; set; } = 1_000;

    /// <summary>Subscriptions of one client open at once. LIMIT_CLIENT_STREAMS.</summary>
    public int MaxStreamsOfClient { get; set; } = 10;

    /// <summary>How long a subscription may last before its client must prove again who it is. LIMIT_STREAM_TIME.</summary>
    public TimeSpan MaxStreamTime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Answers of a subscription that wait for a client; its source is not asked for more until one is taken.</summary>
    public int MaxQueuedEvents { get; set; } = 8;

    /// <summary>How long a client may leave a stream unread before the connection is cut.</summary>
    public TimeSpan StreamWriteTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>About how many bytes of memory documents and plans are kept in.</summary>
    public long CacheBytes { get; set; } = 64 * 1024 * 1024;

    internal ParserLimits Parser => new() { MaxTokens = MaxTokens, MaxNodes = MaxNodes, MaxFields = MaxFields };

    internal ValidationOptions Validation(bool suggestions) => new()
    {
        MaxErrors = MaxErrors,
        Suggestions = suggestions,
        MaxDepth = MaxDepth,
        MaxFields = MaxFields,
        MaxAliases = MaxAliases,
        MaxDirectives = MaxDirectives,
    };
}
