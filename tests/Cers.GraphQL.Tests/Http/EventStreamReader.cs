using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Cers.GraphQL.Tests.Http;

/// <summary>Reads a stream as it arrives: events as "next {…}" and "complete ", heartbeats as ":".</summary>
internal sealed class EventStreamReader : IDisposable
{
    readonly HttpResponseMessage response;
    readonly StreamReader lines;

    EventStreamReader(HttpResponseMessage response, Stream body)
    {
        this.response = response;
        lines = new(body);
    }

    public HttpResponseMessage Response => response;

    public static async Task<EventStreamReader> OpenAsync(HttpClient client, string query, string? user = null, string accept = "text/event-stream", string variables = "{}", CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (user is not null)
        {
            request.Headers.Add("X-User", user);
        }

        var begun = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return new(begun, await begun.Content.ReadAsStreamAsync(ct));
    }

    /// <summary>The whole body, where it is no stream.</summary>
    public Task<string> TextAsync() => lines.ReadToEndAsync(TestContext.Current.CancellationToken);

    /// <summary>The next event or heartbeat; null at the end of the body.</summary>
    public async Task<string?> ReadAsync()
    {
        string? name = null;
        string? data = null;
        while (await lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60)) is { } line)
        {
            if (line.Length > 0)
            {
                name = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : name ?? (line[0] == ':' ? ":" : null);
                data = line.StartsWith("data: ", StringComparison.Ordinal) ? line[6..] : data;
                continue;
            }

            return name == ":" ? ":" : $"{name} {data}";
        }

        return null;
    }

    /// <summary>The next event, heartbeats left out.</summary>
    public async Task<string?> EventAsync()
    {
        string? read;
        do
        {
            read = await ReadAsync();
        }
        while (read == ":");
        return read;
    }

    /// <summary>All events up to the end of the body.</summary>
    public async Task<IReadOnlyList<string>> AllAsync()
    {
        var all = new List<string>();
        while (await EventAsync() is { } read)
        {
            all.Add(read);
        }

        return all;
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
