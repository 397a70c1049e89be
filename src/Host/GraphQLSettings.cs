using Cers.GraphQL;
using Cers.Host.Development;
using Cers.Host.Limits;
using Cers.ModuleKit.Keys;

namespace Cers.Host;

/// <summary>What the endpoint offers where.</summary>
internal static class GraphQLSettings
{
    public const string Endpoint = "/graphql";
    public const string OperationsAtOnceKey = "Cers:Limits:OperationsAtOnce";

    public static void Apply(GraphQLOptions options, IConfiguration configuration, IHostEnvironment environment)
    {
        options.EnableSchemaDownload = true;
        options.ClientKey = LimitKey.Of;
        options.Limits.MaxConcurrentOfClient = configuration.GetValue(OperationsAtOnceKey, options.Limits.MaxConcurrentOfClient);
        options.EnableIntrospection = options.EnableIde = environment.IsDevelopment();
        options.IdeDirectory = Path.Combine(Repository.Root, "src/Platform/Cers.GraphQL/Ide/dist");
    }

    /// <summary>Cursors are signed by a key of the ring; they live no longer than a list is looked at.</summary>
    public static void UseCursorKeys(this WebApplication app)
    {
        // Not before a cursor is made: a command that needs no keys makes none.
        var services = app.Services;
        services.GetRequiredService<GraphQLOptions>().CursorKeys =
            () => [.. services.GetRequiredService<KeyRing>().Known(KeyPurpose.Cursors).Select(k => k.Material.ToArray())];
    }
}
