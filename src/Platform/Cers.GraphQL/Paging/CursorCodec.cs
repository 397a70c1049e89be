using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cers.GraphQL.Paging;

/// <summary>
/// Cursors: a version, the list's key and a truncated HMAC-SHA256 over them and the list's name, in base64url. A cursor of another
/// list, another key or an altered one does not open. The first key signs, each verifies.
/// </summary>
sealed class CursorCodec(Func<IReadOnlyList<byte[]>> keys)
{
    const byte Version = 1;
    const int MacLength = 12;
    const int Longest = 1024;

    public string Encode(string list, string key)
    {
        var text = Encoding.UTF8.GetBytes(key);
        var bytes = new byte[1 + text.Length + MacLength];
        bytes[0] = Version;
        text.CopyTo(bytes, 1);
        Sign(keys()[0], list, bytes.AsSpan(0, 1 + text.Length), bytes.AsSpan(1 + text.Length));
        return Base64Url.EncodeToString(bytes);
    }

    public bool TryDecode(string list, string cursor, out string key)
    {
        key = "";
        if (cursor.Length > Longest || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < 1 + MacLength || bytes[0] != Version)
        {
            return false;
        }

        if (!keys().Any(signingKey => IsSigned(signingKey, list, bytes)))
        {
            return false;
        }

        key = Encoding.UTF8.GetString(bytes, 1, bytes.Length - 1 - MacLength);
        return true;
    }

    static bool IsSigned(byte[] signingKey, string list, byte[] bytes)
    {
        Span<byte> expected = stackalloc byte[MacLength];
        Sign(signingKey, list, bytes.AsSpan(0, bytes.Length - MacLength), expected);
        return CryptographicOperations.FixedTimeEquals(expected, bytes.AsSpan(bytes.Length - MacLength));
    }

    static void Sign(byte[] signingKey, string list, ReadOnlySpan<byte> content, Span<byte> mac)
    {
        var name = Encoding.UTF8.GetBytes(list);
        var message = new byte[name.Length + 1 + content.Length];
        name.CopyTo(message, 0);

        // A NUL cannot occur in a name, so that name and content cannot shift into each other.
        content.CopyTo(message.AsSpan(name.Length + 1));
        Span<byte> full = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(signingKey, message, full);
        full[..MacLength].CopyTo(mac);
    }
}
