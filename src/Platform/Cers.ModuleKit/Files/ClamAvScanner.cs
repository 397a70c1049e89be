using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Cers.ModuleKit.Files;

/// <summary>A ClamAV daemon over TCP, by its INSTREAM command: pieces with their length in front, a piece of length 0 at the end, then a line with the verdict.</summary>
internal sealed class ClamAvScanner(IConfiguration configuration) : IFileScanner
{
    /// <summary>host:port of clamd.</summary>
    public const string Setting = "Cers:Files:ClamAv";

    private const int UsualPort = 3310;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string? address = configuration[Setting];

    public bool IsConfigured => !string.IsNullOrEmpty(address);

    public async Task<IFileScan> BeginAsync(CancellationToken ct)
    {
        var client = new TcpClient();
        try
        {
            var clamd = new Uri($"tcp://{address}");
            await client.ConnectAsync(clamd.Host, clamd.Port > 0 ? clamd.Port : UsualPort, ct).AsTask().WaitAsync(Patience, ct);
            var scan = new Scan(client);
            await scan.SendAsync("zINSTREAM\0"u8.ToArray(), ct);
            return scan;
        }
        catch (Exception e) when (e is SocketException or IOException or TimeoutException)
        {
            client.Dispose();
            throw new FileScanException("The scanner does not answer.", e);
        }
    }

    private sealed class Scan(TcpClient client) : IFileScan
    {
        private readonly byte[] length = new byte[4];

        public async Task WriteAsync(ReadOnlyMemory<byte> piece, CancellationToken ct)
        {
            // A piece of length 0 would end the stream.
            if (!piece.IsEmpty)
            {
                BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
                await SendAsync(length, ct);
                await SendAsync(piece, ct);
            }
        }

        public async Task<bool> IsCleanAsync(CancellationToken ct)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, 0);
            await SendAsync(length, ct);
            var verdict = await ReadLineAsync(ct);
            return verdict.EndsWith(" FOUND", StringComparison.Ordinal) ? false
                : verdict == "stream: OK" ? true
                : throw new FileScanException("The scanner did not say a verdict.");
        }

        public async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
        {
            try
            {
                await client.GetStream().WriteAsync(bytes, ct).AsTask().WaitAsync(Patience, ct);
            }
            catch (Exception e) when (e is IOException or TimeoutException)
            {
                // clamd breaks off above its StreamMaxLength: what it did not see to the end is not clean.
                throw new FileScanException("The scanner broke off.", e);
            }
        }

        public ValueTask DisposeAsync()
        {
            client.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task<string> ReadLineAsync(CancellationToken ct)
        {
            var line = new byte[1024];
            var read = 0;
            try
            {
                while (read < line.Length && !line.AsSpan(0, read).Contains((byte)0))
                {
                    var more = await client.GetStream().ReadAsync(line.AsMemory(read), ct).AsTask().WaitAsync(Patience, ct);
                    if (more == 0)
                    {
                        break;
                    }

                    read += more;
                }
            }
            catch (Exception e) when (e is IOException or TimeoutException)
            {
                throw new FileScanException("The scanner broke off.", e);
            }

            return Encoding.ASCII.GetString(line, 0, read).TrimEnd('\0', '\n');
        }
    }
}
