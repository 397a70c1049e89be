using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Kernel;
using Cers.Testing.Data;

namespace Cers.Host.Tests.Survival;

/// <summary>
/// Eight programs of an exporter that send files of declarations to whichever host answers, each with a client request id, again with the same one until an answer comes.
/// The first declaration of each file is bad.
/// </summary>
internal sealed class BulkSenders(IReadOnlyList<Uri> hosts, int loads, int declarations) : IDisposable
{
    private const int Programs = 8;

    private readonly HttpClient http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2) }) { Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentDictionary<int, Guid> sent = new();
    private int next;
    private int repeats;
    private volatile int allowed;
    private string account = "";
    private TestAccount exporter = null!;
    private volatile string token = "";

    /// <summary>The load that was made of each file.</summary>
    public IReadOnlyDictionary<int, Guid> Sent => sent;

    /// <summary>How many requests had to be sent again.</summary>
    public int Repeats => repeats;

    public async Task SignInAsync(CancellationToken ct)
    {
        await RenewAsync(hosts[0], ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hosts[0], "/graphql"))
        {
            Content = JsonContent.Create(new { query = "{ viewer { businessAccounts(first: 1) { nodes { id businessNumber legalName } } } }" }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        using var answer = await http.SendAsync(request, ct);
        var told = (await answer.Content.ReadFromJsonAsync<JsonObject>(ct))!["data"]!["viewer"]!["businessAccounts"]!["nodes"]![0]!;
        account = told["id"]!.GetValue<string>();
        exporter = new TestAccount(default, BusinessNumber.Parse(told["businessNumber"]!.GetValue<string>()), default, told["legalName"]!.GetValue<string>(), null!);
    }

    /// <summary>Lets so many files be sent.</summary>
    public void Allow(int files) => allowed = files;

    public Task SendAllAsync(CancellationToken ct) => Task.WhenAll(Enumerable.Range(0, Programs).Select(program => RunAsync(program, ct)));

    public void Dispose() => http.Dispose();

    private async Task RunAsync(int program, CancellationToken ct)
    {
        for (var one = Interlocked.Increment(ref next); one <= loads; one = Interlocked.Increment(ref next))
        {
            while (one > allowed)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
            }

            var now = TimeProvider.System.GetUtcNow();
            var file = Encoding.UTF8.GetBytes(
                BulkFileText.Declaration(exporter, now, "BAD", header: h => (h["exporterAuthorizationId"], h["vesselName"]) = ("", ""))
                + string.Concat(Enumerable.Range(2, declarations - 1).Select(
                    i => BulkFileText.Declaration(exporter, now, string.Create(CultureInfo.InvariantCulture, $"D-{i}"), header: h => h["exporterAuthorizationId"] = ""))));
            var asked = 1;
            for (var turn = program; !sent.ContainsKey(one); turn++)
            {
                if (turn > program)
                {
                    Interlocked.Increment(ref repeats);
                    await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
                }

                // A refusal is an answer, which the same id gets again: who waits for a place asks anew.
                asked += await TryAsync(hosts[turn % hosts.Count], one, string.Create(CultureInfo.InvariantCulture, $"survive-bulk-{one:D4}-{asked:D4}"), file, ct) ? 1 : 0;
            }
        }
    }

    /// <summary>True where all places were taken.</summary>
    private async Task<bool> TryAsync(Uri host, int one, string requestId, byte[] file, CancellationToken ct)
    {
        try
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post, new Uri(host, string.Create(CultureInfo.InvariantCulture, $"/bulk/{account}?name=survive-{one}.txt&clientRequestId={requestId}")))
            {
                Content = new ByteArrayContent(file),
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
            };
            using var answer = await http.SendAsync(request, ct);
            var text = await answer.Content.ReadAsStringAsync(ct);
            if (answer.StatusCode == System.Net.HttpStatusCode.Unauthorized)
            {
                await RenewAsync(host, ct);
            }
            else if (answer.IsSuccessStatusCode)
            {
                sent.TryAdd(one, JsonNode.Parse(text)!["load"]!.GetValue<Guid>());
            }
            else if (text.Contains("declarations.bulk_too_many", StringComparison.Ordinal))
            {
                return true;
            }
            else if ((int)answer.StatusCode < 500)
            {
                throw new InvalidOperationException($"File {one} was refused: {text}");
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // The host or the connection is gone: the next turn asks the other host.
        }

        return false;
    }

    private async Task RenewAsync(Uri host, CancellationToken ct) =>
        token = (await http.GetStringAsync(new Uri(host, "/dev/token?persona=owner"), ct)).Trim();
}
