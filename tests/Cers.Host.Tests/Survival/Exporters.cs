using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Testing.Data;

namespace Cers.Host.Tests.Survival;

/// <summary>
/// Sixteen programs of exporters that submit declarations to whichever host answers. Each declaration has a client request id; whatever happens,
/// it is sent again with the same one until an answer comes, as docs/api.md tells clients to do. One in ten loses patience at once: it is sent to
/// both hosts at the same time.
/// </summary>
internal sealed class Exporters(IReadOnlyList<Uri> hosts, int declarations) : IDisposable
{
    private const int Programs = 16;
    private const int ImpatientOneIn = 10;

    private const string Submit =
        "mutation ($input: SubmitDeclarationInput!) { submitDeclaration(input: $input) { declaration { proofOfReport } errors { ... on Error { code message } } } }";

    /// <summary>Longer than any outage that is made here, and than a busy machine needs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // Were a request sent again taken for a new one, nothing else but its id may stop it.
    private static readonly object AnotherShipment = new { ruleId = "DEC-DUP-001", reason = "Another shipment like it." };

    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 2 * Programs, ConnectTimeout = TimeSpan.FromSeconds(2) })
    {
        Timeout = TimeSpan.FromSeconds(20),
    };

    private readonly ConcurrentDictionary<string, string> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Id, string Number), bool> answers = new();
    private readonly ConcurrentDictionary<Uri, string> faults = new();
    private int next;
    private int repeats;
    private volatile int allowed;
    private string account = "";
    private volatile string token = "";

    /// <summary>The number that was given to each client request id.</summary>
    public IReadOnlyDictionary<string, string> Numbers => numbers;

    /// <summary>Every different answer that came: twins are told the same.</summary>
    public IReadOnlyCollection<(string Id, string Number)> Answers => [.. answers.Keys];

    /// <summary>How many requests had to be sent again.</summary>
    public int Repeats => repeats;

    public async Task SignInAsync(CancellationToken ct)
    {
        await RenewAsync(hosts[0], ct);
        using var answer = await PostAsync(hosts[0], new { query = "{ viewer { businessAccounts(first: 1) { nodes { id } } } }" }, ct);
        var told = await answer.Content.ReadFromJsonAsync<JsonObject>(ct);
        account = told!["data"]!["viewer"]!["businessAccounts"]!["nodes"]![0]!["id"]!.GetValue<string>();
    }

    public Task SubmitAllAsync(CancellationToken ct) => Task.WhenAll(Enumerable.Range(0, Programs).Select(program => RunAsync(program, ct)));

    /// <summary>
    /// Lets the programs go to this share and a tenth beyond it, so that they are at work when it is reached and not done before the next disturbance. Fails when
    /// nothing goes on any more, with what each host answered last.
    /// </summary>
    public async Task ReachedAsync(double share, CancellationToken ct)
    {
        allowed = (int)(declarations * (share + 0.1));
        var (since, known) = (Stopwatch.GetTimestamp(), numbers.Count);
        while (numbers.Count < declarations * share)
        {
            if (numbers.Count > known)
            {
                (since, known) = (Stopwatch.GetTimestamp(), numbers.Count);
            }

            Assert.True(
                Stopwatch.GetElapsedTime(since) < Patience,
                $"No declaration went through for {Patience}, after {known}. {string.Join(' ', faults.Select(f => $"{f.Key}: {f.Value}"))}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task RunAsync(int program, CancellationToken ct)
    {
        for (var one = Interlocked.Increment(ref next); one <= declarations; one = Interlocked.Increment(ref next))
        {
            while (one > allowed)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"survive-{one:D6}");
            var body = JsonSerializer.Serialize(new
            {
                query = Submit,
                variables = new { input = new { accountId = account, clientRequestId = id, source = new { declaration = Declaration(one) }, acknowledgements = new[] { AnotherShipment } } },
            });
            for (var turn = program; !numbers.ContainsKey(id); turn++)
            {
                if (turn > program)
                {
                    Interlocked.Increment(ref repeats);
                    await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
                }

                if (one % ImpatientOneIn == 0)
                {
                    await Task.WhenAll(hosts.Select(host => TryAsync(host, id, body, ct)));
                    continue;
                }

                await TryAsync(hosts[turn % hosts.Count], id, body, ct);
            }
        }
    }

    private async Task TryAsync(Uri host, string id, string body, CancellationToken ct)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "/graphql"))
            {
                Content = new StringContent(body, new MediaTypeHeaderValue("application/json")),
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
            };
            using var answer = await http.SendAsync(request, ct);
            if (answer.StatusCode == HttpStatusCode.Unauthorized)
            {
                await RenewAsync(host, ct);
                return;
            }

            var told = await answer.Content.ReadFromJsonAsync<JsonObject>(ct);
            if (told?["data"]?["submitDeclaration"] is not JsonObject payload)
            {
                // A fault of the host's, which says nothing of what became of it: ask again.
                faults[host] = told?.ToJsonString() ?? $"{answer.StatusCode}";
                return;
            }

            if (payload["declaration"]?["proofOfReport"]?.GetValue<string>() is { } number)
            {
                answers.TryAdd((id, number), true);
                numbers.TryAdd(id, number);
                return;
            }

            throw new InvalidOperationException($"{id} was refused: {payload["errors"]}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // The host or the connection is gone: the next turn asks the other host.
            faults[host] = e.Message;
        }
    }

    private async Task RenewAsync(Uri host, CancellationToken ct) =>
        token = (await http.GetStringAsync(new Uri(host, "/dev/token?persona=owner"), ct)).Trim();

    private async Task<HttpResponseMessage> PostAsync(Uri host, object body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "/graphql"))
        {
            Content = JsonContent.Create(body),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        return await http.SendAsync(request, ct);
    }

    private static JsonObject Declaration(int one) =>
        ValidDeclaration.At(TimeProvider.System.GetUtcNow()).Set("shipment.transportDocumentNumber", string.Create(CultureInfo.InvariantCulture, $"SURVIVE{one:D6}"));
}
