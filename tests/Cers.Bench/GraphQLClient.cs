using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cers.Bench;

/// <summary>Speaks to the host as an exporter's software does: a bearer token, JSON over keep-alive connections.</summary>
internal sealed class GraphQLClient(Uri address) : IDisposable
{
    private const string Endpoint = "/graphql";

    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Load.Connections }) { BaseAddress = address };

    private long signedInAt;

    public Uri Address => http.BaseAddress!;

    /// <summary>The access token; null while nobody is signed in.</summary>
    public string? Token => http.DefaultRequestHeaders.Authorization?.Parameter;

    /// <summary>Signs in, and again where that is minutes ago: a token is short-lived. No request may be under way.</summary>
    public async Task SignInAsync(string persona, CancellationToken ct)
    {
        if (Token is not null && Stopwatch.GetElapsedTime(signedInAt) < TimeSpan.FromMinutes(2))
        {
            return;
        }

        var token = (await http.GetStringAsync($"/dev/token?persona={persona}", ct)).Trim();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        signedInAt = Stopwatch.GetTimestamp();
    }

    /// <summary>The answer's data; an error ends the run.</summary>
    public async Task<JsonElement> DataAsync(string query, JsonObject variables, CancellationToken ct)
    {
        var bytes = await BytesAsync(Body(query, variables), ct);
        using var answer = JsonDocument.Parse(bytes);
        return answer.RootElement.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException(errors.ToString())
            : answer.RootElement.GetProperty("data").Clone();
    }

    /// <summary>A load that asks for each account in turn. Each was asked once before, and its answer looked at: an error ends the run.</summary>
    public async Task<Wrk> LoadOfAsync(Question question, IReadOnlyList<Filer> filers, CancellationToken ct)
    {
        await Parallel.ForEachAsync(filers, new ParallelOptions { MaxDegreeOfParallelism = Load.Connections, CancellationToken = ct }, async (filer, c) => await AskAsync(question, filer, c));
        return new Wrk(Address, filers.Select(f => new WrkRequest(Endpoint, question.Of(f))));
    }

    /// <summary>Asks for the account once.</summary>
    public async Task AskAsync(Question question, Filer filer, CancellationToken ct)
    {
        var answer = await BytesAsync(question.Of(filer), ct);
        if (answer.AsSpan().IndexOf("\"errors\":"u8) >= 0)
        {
            throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(answer));
        }
    }

    public static byte[] Body(string query, JsonObject variables) =>
        JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["query"] = query, ["variables"] = variables.DeepClone() });

    /// <summary>Sends a body made before and reads the whole answer.</summary>
    public async Task<byte[]> BytesAsync(byte[] body, CancellationToken ct)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await http.PostAsync(Endpoint, content, ct);
        var bytes = await answer.Content.ReadAsByteArrayAsync(ct);
        return answer.IsSuccessStatusCode ? bytes : throw new InvalidOperationException($"{answer.StatusCode}: {System.Text.Encoding.UTF8.GetString(bytes)}");
    }

    /// <summary>Sends a file of declarations; the load's id.</summary>
    public async Task<Guid> SendFileAsync(string path, byte[] file, CancellationToken ct)
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var answer = await http.PostAsync(path, content, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement.GetProperty("load").GetGuid() : throw new InvalidOperationException($"{answer.StatusCode}: {text}");
    }

    public async Task<JsonElement> JsonAsync(string path, CancellationToken ct)
    {
        using var answer = JsonDocument.Parse(await GetAsync(path, ct));
        return answer.RootElement.Clone();
    }

    public Task<byte[]> GetAsync(string path, CancellationToken ct) => http.GetByteArrayAsync(path, ct);

    public void Dispose() => http.Dispose();
}
