namespace Cers.ModuleKit.Keys;

/// <summary>What a key of the ring is for.</summary>
public static class KeyPurpose
{
    /// <summary>HMAC-SHA-256 of shared secrets, codes and request bodies.</summary>
    public const string Hmac = "hmac";

    /// <summary>AES-256-GCM of the outbox's secret column.</summary>
    public const string Outbox = "outbox";

    /// <summary>ES256 signing of access tokens.</summary>
    public const string TokenSigning = "token-signing";

    /// <summary>AES-256-GCM of what sessions keep for log-out at the identity provider.</summary>
    public const string Session = "session";

    /// <summary>AES-256-GCM of commands that wait for a second person.</summary>
    public const string Proposal = "proposal";

    /// <summary>HMAC-SHA-256 of the cursors of lists.</summary>
    public const string Cursors = "cursors";

    public static IReadOnlyList<string> All { get; } = [Hmac, Outbox, TokenSigning, Session, Proposal, Cursors];
}
