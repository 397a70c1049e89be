using System.Net;
using System.Net.Sockets;

namespace Cers.Identity.Domain;

/// <summary>The part of a network address by which a person knows a place again, and that does not tell one machine from its neighbours.</summary>
internal static class Network
{
    public static string? Of(string? address)
    {
        if (!IPAddress.TryParse(address, out var parsed))
        {
            return null;
        }

        var plain = parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed;
        var bytes = plain.GetAddressBytes();
        var (kept, length) = plain.AddressFamily == AddressFamily.InterNetwork ? (3, 24) : (6, 48);
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{length}";
    }
}
