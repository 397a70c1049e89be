using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Cers.Host.Development;

/// <summary>
/// A real SMTP server that keeps every mail, and a page to read them: npm's maildev, on loopback, ending with the Host.
/// Development only.
/// </summary>
internal sealed class DevelopmentInbox : IDisposable
{
    private static readonly string Program = Path.Combine(Repository.InboxPackages, "maildev", "bin", "maildev");

    private readonly Companion companion;

    private DevelopmentInbox(Companion companion, int smtpPort, int webPort)
    {
        this.companion = companion;
        SmtpPort = smtpPort;
        Address = $"http://127.0.0.1:{webPort.ToString(CultureInfo.InvariantCulture)}/";
    }

    public int SmtpPort { get; }

    /// <summary>The page with the mails.</summary>
    public string Address { get; }

    /// <summary>Null when maildev is not installed or does not start: mail then waits in the outbox.</summary>
    public static async Task<DevelopmentInbox?> StartAsync(string folder, int wishedWebPort, CancellationToken ct)
    {
        if (!File.Exists(Program))
        {
            return null;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var (smtp, web) = (LoopbackPort.Free(), LoopbackPort.FreeOrBest(wishedWebPort));
        var started = Companion.Beside(
            [
                "node", Program, "--ip", "127.0.0.1", "--web-ip", "127.0.0.1", "--silent", "--mail-directory", folder,
                "--smtp", smtp.ToString(CultureInfo.InvariantCulture), "--web", web.ToString(CultureInfo.InvariantCulture),
            ],
            Path.Combine(folder, "maildev.log"));
        if (await AnswersAsync(smtp, ct) && await AnswersAsync(web, ct))
        {
            return new DevelopmentInbox(started, smtp, web);
        }

        started.Dispose();
        return null;
    }

    public void Dispose() => companion.Dispose();

    private static async Task<bool> AnswersAsync(int port, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(15))
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, ct);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
            }
        }

        return false;
    }
}
