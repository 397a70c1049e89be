using System.Text.Json;

namespace Cers.ModuleKit.Audit;

/// <summary>
/// A seal that was exported and is kept elsewhere: whatever happens to the database later, the chain must still hold it. It carries the public keys
/// of its time, so that a verifier needs no other.
/// </summary>
public sealed record AuditAnchor(string Format, long Number, string Hash, string Text, string Signature, IReadOnlyDictionary<string, string> PublicKeys)
{
    public const string Version = "cers audit anchor 1";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads one; null when the text is none.</summary>
    public static AuditAnchor? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditAnchor>(text, Json) is { Format: Version, Number: > 0, Hash.Length: 64, PublicKeys: not null } anchor ? anchor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json) + "\n";
}
