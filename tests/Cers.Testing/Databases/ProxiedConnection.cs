using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cers.Testing.Databases;

/// <summary>One connection through the proxy. Bytes pass as they come; what the client says is read along the way (PostgreSQL's protocol 3).</summary>
internal sealed class ProxiedConnection(DatabaseProxy proxy, TcpClient client)
{
    private const int ProtocolVersion = 196608;

    // Ready for query, outside a transaction: the server has done all it was sent.
    private static readonly byte[] Idle = [(byte)'Z', 0, 0, 0, 5, (byte)'I'];

    private readonly Dictionary<string, string> prepared = new(StringComparer.Ordinal);
    private readonly List<byte> unread = [];
    private volatile string application = "";
    private volatile bool clientSpokeLast;
    private volatile DatabaseProxy.Cut? cut;
    private bool started;
    private bool runsCommand;

    public async Task RunAsync(EndPoint address, CancellationToken ct)
    {
        using var both = client;
        using var server = new TcpClient { NoDelay = true };
        client.NoDelay = true;
        try
        {
            await server.Client.ConnectAsync(address, ct);

            // The first direction that ends ends both: the sockets are closed.
            await await Task.WhenAny(FromClientAsync(server, ct), FromServerAsync(server, ct));
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or InvalidOperationException)
        {
            // One side is gone.
        }
    }

    private async Task FromClientAsync(TcpClient server, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        while (await client.GetStream().ReadAsync(buffer, ct) is > 0 and var read)
        {
            Read(buffer.AsSpan(0, read));
            await proxy.PassAsync(application);
            if (cut is { ReachesServer: false } before)
            {
                before.Done.TrySetResult();
                return;
            }

            if (!clientSpokeLast)
            {
                clientSpokeLast = true;
                proxy.Turn(application);
            }

            await server.GetStream().WriteAsync(buffer.AsMemory(0, read), ct);
        }
    }

    private async Task FromServerAsync(TcpClient server, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        while (await server.GetStream().ReadAsync(buffer, ct) is > 0 and var read)
        {
            clientSpokeLast = false;
            await proxy.PassAsync(application);
            if (cut is { } after)
            {
                if (buffer.AsSpan(0, read).EndsWith(Idle))
                {
                    after.Done.TrySetResult();
                    return;
                }

                continue;
            }

            await client.GetStream().WriteAsync(buffer.AsMemory(0, read), ct);
        }
    }

    /// <summary>Reads the whole messages of what has come so far.</summary>
    private void Read(ReadOnlySpan<byte> bytes)
    {
        unread.AddRange(bytes);
        while (true)
        {
            var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(unread);
            var header = started ? 1 : 0;
            if (all.Length < header + 4)
            {
                return;
            }

            var length = header + BinaryPrimitives.ReadInt32BigEndian(all[header..]);
            if (all.Length < length)
            {
                return;
            }

            var body = all[(header + 4)..length];
            if (started)
            {
                Message((char)all[0], body);
            }
            else
            {
                Start(body);
            }

            unread.RemoveRange(0, length);
        }
    }

    private void Start(ReadOnlySpan<byte> body)
    {
        // Questions about encryption come before, and a cancellation instead.
        if (BinaryPrimitives.ReadInt32BigEndian(body) != ProtocolVersion)
        {
            return;
        }

        started = true;
        var pairs = Encoding.UTF8.GetString(body[4..]).Split('\0');
        var at = Array.IndexOf(pairs, "application_name");
        application = at < 0 ? "" : pairs[at + 1];
        proxy.Open(application);
    }

    private void Message(char kind, ReadOnlySpan<byte> body)
    {
        switch (kind)
        {
            case 'Q':
                Says(Text(ref body));
                break;
            case 'P':
                var name = Text(ref body);
                prepared[name] = Text(ref body);
                break;
            case 'B':
                Text(ref body);
                Says(prepared.GetValueOrDefault(Text(ref body)) ?? "");
                break;
        }
    }

    private void Says(string statement)
    {
        if (statement.StartsWith("savepoint ", StringComparison.OrdinalIgnoreCase))
        {
            runsCommand = true;
        }
        else if (statement.Trim() is var one && (one.Equals("commit", StringComparison.OrdinalIgnoreCase) || one.Equals("rollback", StringComparison.OrdinalIgnoreCase)))
        {
            cut ??= runsCommand && one[0] is 'c' or 'C' ? proxy.Take(application) : null;
            runsCommand = false;
        }
    }

    private static string Text(ref ReadOnlySpan<byte> body)
    {
        var end = body.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(body[..end]);
        body = body[(end + 1)..];
        return text;
    }
}
