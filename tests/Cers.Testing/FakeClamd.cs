using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cers.Testing;

/// <summary>Speaks ClamAV's INSTREAM protocol on a loopback port and finds EICAR's test file.</summary>
public sealed class FakeClamd : IAsyncDisposable
{
    /// <summary>What every scanner calls infected, and harms nothing.</summary>
    public const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public FakeClamd()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Above so many bytes it breaks off, as clamd does above StreamMaxLength.</summary>
    public long Most { get; set; } = long.MaxValue;

    /// <summary>Bytes that it was sent.</summary>
    public long Seen { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = ServeAsync(client);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var mine = client;
        try
        {
            var stream = client.GetStream();
            var command = new byte["zINSTREAM\0".Length];
            await stream.ReadExactlyAsync(command, stop.Token);
            if (!command.AsSpan().SequenceEqual("zINSTREAM\0"u8))
            {
                await stream.WriteAsync("UNKNOWN COMMAND\0"u8.ToArray(), stop.Token);
                return;
            }

            var (found, size, length, tail) = (false, 0L, new byte[4], "");
            while (true)
            {
                await stream.ReadExactlyAsync(length, stop.Token);
                var next = BinaryPrimitives.ReadInt32BigEndian(length);
                if (next == 0)
                {
                    break;
                }

                var piece = new byte[next];
                await stream.ReadExactlyAsync(piece, stop.Token);
                size += next;
                Seen += next;
                if (size > Most)
                {
                    await stream.WriteAsync("INSTREAM size limit exceeded. ERROR\0"u8.ToArray(), stop.Token);
                    return;
                }

                var text = tail + Encoding.Latin1.GetString(piece);
                found |= text.Contains(Eicar, StringComparison.Ordinal);
                tail = text[^Math.Min(text.Length, Eicar.Length)..];
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0"), stop.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or EndOfStreamException)
        {
            // The client broke off.
        }
    }
}
