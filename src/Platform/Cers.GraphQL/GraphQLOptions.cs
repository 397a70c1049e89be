using Cers.GraphQL.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

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

    /// <summary>Tells clients apart for the limits of each: by name who has signed in, else by network address.</summary>
    public Func<HttpContext, string> ClientKey { get; set; } = context =>
        context.Features[typeof(IHttpAuthenticationFeature)] is IHttpAuthenticationFeature { User.Identity: { IsAuthenticated: true, Name: { } name } }
            ? "name " + name
            : "address " + context.Connection.RemoteIpAddress;

    /// <summary>How often an idle stream says that it lives, so that nothing on the way cuts it.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Answers __schema and __type, and proposes names in validation messages. Unless told: in development only; elsewhere the schema is read as SDL.</summary>
    public bool? EnableIntrospection { get; set; }

    /// <summary>
    /// Documents that clients name by <c>documentId</c> in place of sending them: folders of .graphql files, named by <c>sha256:</c> and the
    /// hash of their text, and JSON files that map ids to texts. Each is validated at start.
    /// </summary>
    public IList<string> TrustedDocuments { get; } = [];

    /// <summary>Refuses every document that is not one of <see cref="TrustedDocuments"/>.</summary>
    public bool OnlyTrustedDocuments { get; set; }

    /// <summary>Serves the SDL under <c>/schema.graphql</c> below the endpoint.</summary>
    public bool EnableSchemaDownload { get; set; } = true;

    /// <summary>Serves GraphiQL under <c>/ide</c> below the endpoint. It needs introspection.</summary>
    public bool EnableIde { get; set; }

    /// <summary>The folder with the built GraphiQL files (index.js, index.css).</summary>
    public string? IdeDirectory { get; set; }
}
