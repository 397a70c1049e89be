using System.Buffers.Text;
using System.Text;

namespace Cers.GraphQL.TypeSystem;

/// <summary>The text by which an object is known among all objects: base64url(Type:key). Whoever serves objects of the schema at addresses of their own reads the same ids.</summary>
public static class GlobalId
{
    const int Longest = 512;

    public static string Write(string type, string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:{key}"));

    /// <summary>False for what is no global id.</summary>
    public static bool TryRead(string id, out string type, out string key)
    {
        type = key = "";
        if (id.Length > Longest || !Base64Url.IsValid(id))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return false;
        }

        (type, key) = (text[..colon], text[(colon + 1)..]);
        return true;
    }
}
