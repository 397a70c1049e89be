using System.Security.Cryptography;
using Cers.GraphQL;
using Cers.Host.Development;
using Cers.ModuleKit.Keys;

namespace Cers.Host;

/// <summary>What the endpoint offers where.</summary>
internal static class GraphQLSettings
{
    public const string Endpoint = "/graphql";

    public static void Apply(GraphQLOptions options, IConfiguration configuration, IHostEnvironment environment)
    {
        options.EnableSchemaDownload = true;
        options.EnableIntrospection = options.EnableIde = environment.IsDevelopment();
        options.IdeDirectory = Path.Combine(Repository.Root, "src/Platform/Cers.GraphQL/Ide/dist");
        options.CursorKey = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, Convert.FromBase64String(configuration[WrappingKey.Setting]!), outputLength: 32, info: "cursors"u8.ToArray());
    }
}
