using System.Net;
using System.Text.Json;

namespace Cers.Testing.Web;

/// <summary>An answer of /graphql.</summary>
public sealed class GraphQLAnswer(HttpStatusCode status, string body)
{
    private readonly JsonElement root = Parse(status, body);

    public HttpStatusCode Status => status;

    public string Body => body;

    /// <summary>Codes of the errors beside the data.</summary>
    public IReadOnlyList<string> Codes =>
        root.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateArray().Select(e => e.TryGetProperty("extensions", out var x) && x.TryGetProperty("code", out var c) ? c.GetString()! : "")]
            : [];

    /// <summary>The value at a path of names and numbers: <c>viewer.businessAccounts.0.id</c>. Missing or refused: the answer is shown.</summary>
    public JsonElement this[string path]
    {
        get
        {
            var at = root.TryGetProperty("data", out var data) ? data : throw Missing(path);
            foreach (var step in path.Split('.'))
            {
                at = at.ValueKind switch
                {
                    JsonValueKind.Object when at.TryGetProperty(step, out var inner) => inner,
                    JsonValueKind.Array when int.TryParse(step, out var i) && i < at.GetArrayLength() => at[i],
                    _ => throw Missing(path),
                };
            }

            return at;
        }
    }

    public string? Text(string path) => this[path].ValueKind == JsonValueKind.Null ? null : this[path].ToString();

    /// <summary>Typed errors of a mutation's payload, as code|path.</summary>
    public IReadOnlyList<string> ErrorsOf(string mutation)
    {
        var errors = this[$"{mutation}.errors"];
        return errors.ValueKind == JsonValueKind.Null
            ? []
            : [.. errors.EnumerateArray().Select(e => $"{Of(e, "code")}|{Of(e, "path")}")];
    }

    public override string ToString() => $"{(int)status} {body}";

    private static string Of(JsonElement error, string name) => error.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static JsonElement Parse(HttpStatusCode status, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"Not JSON, status {(int)status}: {body}", e);
        }
    }

    private InvalidOperationException Missing(string path) => new($"No {path} in {body}");
}
