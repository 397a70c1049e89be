using System.Net;
using System.Net.Sockets;

namespace Cers.Host.Development;

/// <summary>Ports of 127.0.0.1 that nobody listens on at the moment of asking.</summary>
internal static class LoopbackPort
{
    public static int Free() => TryTake(0) ?? throw new IOException("127.0.0.1 has no free port.");

    public static int FreeOrBest(int wished) => TryTake(wished) ?? Free();

    private static int? TryTake(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
