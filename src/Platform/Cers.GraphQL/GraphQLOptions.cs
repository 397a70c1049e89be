using Cers.GraphQL.Limits;

namespace Cers.GraphQL;

/// <summary>Settings of the engine, given once at start.</summary>
public sealed class GraphQLOptions
{
    public GraphQLLimits Limits { get; } = new();

    /// <summary>
    /// The keys of cursors, at least 32 bytes each, the same on all hosts: the first signs, all verify. Asked for each cursor, so that keys can be
    /// replaced while hosts run. Without it each start makes its own, and cursors end with the process.
    /// </summary>
    public Func<IReadOnlyList<byte[]>>? CursorKeys { get; set; }

    /// <summary>Answers __schema and __type, and proposes names in validation messages. Off: the schema is read as SDL.</summary>
    public bool EnableIntrospection { get; set; }

    /// <summary>Serves the SDL under <c>/schema.graphql</c> below the endpoint.</summary>
    public bool EnableSchemaDownload { get; set; } = true;

    /// <summary>Serves GraphiQL under <c>/ide</c> below the endpoint. It needs introspection.</summary>
    public bool EnableIde { get; set; }

    /// <summary>The folder with the built GraphiQL files (index.js, index.css).</summary>
    public string? IdeDirectory { get; set; }
}
