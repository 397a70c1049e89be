using System.Security.Cryptography;

namespace Cers.ModuleKit.Keys;

/// <summary>Which of the configured wrapping keys opens something.</summary>
public enum Wrapping
{
    Current,
    Previous,

    /// <summary>None of the configured ones.</summary>
    Unknown,
}

/// <summary>
/// The key that wraps the ring: 32 bytes, Base64, from the configuration and never in the database. While it is being replaced the former one is
/// configured too: hosts open with both, and only <c>keys rewrap</c> moves what is there, and thereby what is made later, to the new one.
/// </summary>
public sealed class WrappingKey
{
    /// <summary>The configuration key.</summary>
    public const string Setting = "Cers:Keys:Wrapping";

    /// <summary>The configuration key of the one before, while it is being replaced.</summary>
    public const string PreviousSetting = "Cers:Keys:PreviousWrapping";

    private readonly byte[] key;
    private readonly byte[]? previous;

    public WrappingKey(string? base64, string? previousBase64 = null)
    {
        key = Read(base64) ?? throw new InvalidOperationException($"{Setting} is missing or is not 32 bytes in Base64.");
        previous = string.IsNullOrWhiteSpace(previousBase64)
            ? null
            : Read(previousBase64) ?? throw new InvalidOperationException($"{PreviousSetting} is not 32 bytes in Base64.");
    }

    public static bool IsOne(string? base64) => Read(base64) is not null;

    /// <summary>
    /// Wraps with the key that <paramref name="like"/>, the newest of what is stored, was wrapped with: a host that has not got the new wrapping key
    /// yet must be able to open what is made before everything is wrapped anew.
    /// </summary>
    public byte[] Wrap(ReadOnlySpan<byte> material, ReadOnlySpan<byte> like = default) =>
        RingKey.Sealed.Encrypt(previous is not null && !like.IsEmpty && WrappingOf(like) == Wrapping.Previous ? previous : key, material);

    public byte[] Unwrap(ReadOnlySpan<byte> wrapped) =>
        Open(key, wrapped) ?? Open(previous, wrapped)
        ?? throw new InvalidOperationException($"{Setting} is not the key that the keys in this database were wrapped with.");

    public Wrapping WrappingOf(ReadOnlySpan<byte> wrapped) =>
        Open(key, wrapped) is not null ? Wrapping.Current : Open(previous, wrapped) is not null ? Wrapping.Previous : Wrapping.Unknown;

    private static byte[]? Read(string? base64)
    {
        var bytes = new byte[32];
        return !string.IsNullOrWhiteSpace(base64) && Convert.TryFromBase64String(base64.Trim(), bytes, out var written) && written == 32 ? bytes : null;
    }

    private static byte[]? Open(byte[]? key, ReadOnlySpan<byte> wrapped)
    {
        if (key is null)
        {
            return null;
        }

        try
        {
            return RingKey.Sealed.Decrypt(key, wrapped);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
