using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cers.Identity.Domain;

/// <summary>The content of a session's cookie: 256 random bits in URL-safe Base64.</summary>
internal static class SessionTicket
{
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored. The ticket has full entropy, so that a plain hash cannot be reversed.</summary>
    public static byte[] Hash(string ticket) => SHA256.HashData(Encoding.UTF8.GetBytes(ticket));
}
