using System.Diagnostics;
using System.Text.Json;
using Cers.Host.Development;

namespace Cers.Testing.Mail;

/// <summary>
/// The mail server of this test process, and what it received. All test classes share it: a test looks for the address it made up.
/// A recipient refused-N.anything@… is refused N times, then served; gone-N. is served N times, then refused for good; silent-N. gets no answer to
/// N mails, then is served.
/// </summary>
public sealed class Mailbox : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<Task<Mailbox>> Shared = new(() => StartAsync());
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly List<ReceivedMail> received = [];
    private readonly List<string> refused = [];
    private Exception? ended;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Process server;

    private Mailbox(Process server, int port) => (this.server, Port) = (server, port);

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    public static Task<Mailbox> GetAsync() => Shared.Value;

    /// <summary>Everything that came so far, oldest first.</summary>
    public IReadOnlyList<ReceivedMail> All
    {
        get
        {
            lock (gate)
            {
                return [.. received];
            }
        }
    }

    /// <summary>From now on it serves, refuses everything for the time being, or takes mails and never answers. Only for a server of one's own.</summary>
    public async Task BehaveAsync(MailServerBehaviour behaviour)
    {
        await server.StandardInput.WriteLineAsync(behaviour.ToString().ToLowerInvariant());
        await server.StandardInput.FlushAsync();
    }

    /// <summary>Ends a server of one's own.</summary>
    public void Dispose()
    {
        server.StandardInput.Close();
        server.Dispose();
    }

    /// <summary>What came for an address so far, oldest first.</summary>
    public IReadOnlyList<ReceivedMail> For(string recipient)
    {
        lock (gate)
        {
            return [.. received.Where(m => m.Envelope.Contains(recipient, StringComparer.OrdinalIgnoreCase))];
        }
    }

    /// <summary>How often mail for an address was turned away.</summary>
    public int RefusalsOf(string recipient)
    {
        lock (gate)
        {
            return refused.Count(r => r == recipient);
        }
    }

    /// <summary>The mail that came for an address, or comes within a minute.</summary>
    public Task<ReceivedMail> WaitForAsync(string recipient, Func<ReceivedMail, bool>? matching = null) =>
        WaitAsync(
            () => For(recipient).LastOrDefault(m => matching?.Invoke(m) ?? true),
            () => $"No such mail came for {recipient}; subjects that did: {string.Join(" · ", For(recipient).Select(m => m.Subject))}");

    /// <summary>Returns when mail for an address was turned away.</summary>
    public Task WaitForRefusalAsync(string recipient) =>
        WaitAsync(() => RefusalsOf(recipient) > 0 ? recipient : null, () => $"Nothing for {recipient} was turned away.");

    private async Task<T> WaitAsync<T>(Func<T?> find, Func<string> failure)
        where T : class
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            Task next;
            lock (gate)
            {
                next = changed.Task;
            }

            if (find() is { } found)
            {
                return found;
            }

            if (ended is not null)
            {
                throw new InvalidOperationException("The mail server of the tests has ended.", ended);
            }

            var left = Patience - Stopwatch.GetElapsedTime(since);
            if (left <= TimeSpan.Zero || await Task.WhenAny(next, Task.Delay(left)) != next)
            {
                throw new TimeoutException(failure());
            }
        }
    }

    /// <summary>A server of a test's own, which ends with this process or when it is disposed; with the files of a key and its certificate it offers STARTTLS.</summary>
    public static async Task<Mailbox> StartAsync(params string[] keyAndCertificate)
    {
        var peers = Path.Combine(Repository.Root, "tests/Cers.Testing/peers");
        if (!Directory.Exists(Path.Combine(peers, "node_modules")))
        {
            throw new InvalidOperationException("The mail server of the tests is not installed: run `npm ci` in tests/Cers.Testing/peers, or build/test.");
        }

        var node = Process.Start(new ProcessStartInfo("node", ["mail-server.mjs", .. keyAndCertificate])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = peers,
        })!;
        var first = await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server of the tests does not start.");
        using var told = JsonDocument.Parse(first);
        var mailbox = new Mailbox(node, told.RootElement.GetProperty("port").GetInt32());
        _ = mailbox.ReadToEndAsync();
        return mailbox;
    }

    /// <summary>An end, or a line that cannot be read, fails the tests that wait at once and says why.</summary>
    private async Task ReadToEndAsync()
    {
        Exception end = new EndOfStreamException();
        try
        {
            await ReadAsync();
        }
        catch (Exception e)
        {
            end = e;
        }

        lock (gate)
        {
            ended = end;
            changed.TrySetResult();
        }
    }

    private async Task ReadAsync()
    {
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (gate)
            {
                using var told = JsonDocument.Parse(line);
                if (told.RootElement.TryGetProperty("refused", out var address))
                {
                    refused.Add(address.GetString()!);
                }
                else
                {
                    received.Add(told.Deserialize<ReceivedMail>(Json)!);
                }

                changed.SetResult();
                changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}

/// <summary>What a mail server does with mails.</summary>
public enum MailServerBehaviour
{
    Serve,
    Refuse,
    Stall,
}
