using System.Net;
using System.Net.Sockets;
using Cers.Host.SignIn;
using Cers.Identity.Contracts;

namespace Cers.Host.Limits;

/// <summary>
/// Whose budget a request comes out of: the person's or the machine client's, else the address's. An IPv6 caller is its /64, since one subscriber has all of it.
/// Addresses share a fixed number of places, so that a crowd of them cannot fill the memory; where each lands is random per process.
/// </summary>
internal static class LimitKey
{
    public const int Places = 1 << 17;

    public static string Of(HttpContext context)
    {
        if (context.Features.Get<SessionFacts>()?.Person is { } person)
        {
            return $"person:{person}";
        }

        if (context.Features.Get<BearerOfToken>() is { } token)
        {
            return token.Actor.Key;
        }

        return $"address {(uint)HashCode.Combine(Network(context.Connection.RemoteIpAddress)) % Places}";
    }

    /// <summary>The address that counts as one caller.</summary>
    internal static IPAddress Network(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
