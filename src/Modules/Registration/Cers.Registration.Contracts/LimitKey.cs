using System.Security.Cryptography;
using System.Text;

namespace Cers.Registration.Contracts;

/// <summary>Keys of limits name people by hashes: the counters hold no address.</summary>
internal static class LimitKey
{
    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Trim().ToLowerInvariant())))[..32];
}
