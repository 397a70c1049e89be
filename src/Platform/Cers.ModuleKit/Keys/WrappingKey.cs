using System.Security.Cryptography;

namespace Cers.ModuleKit.Keys;

/// <summary>The key that wraps the ring: 32 bytes, Base64, from the configuration and never in the database.</summary>
public sealed class WrappingKey
{
    /// <summary>The configuration key.</summary>
    public const string Setting = "Cers:Keys:Wrapping";

    private readonly byte[] key;

    public WrappingKey(string? base64)
    {
        var bytes = new byte[32];
        if (string.IsNullOrWhiteSpace(base64) || !Convert.TryFromBase64String(base64, bytes, out var written) || written != 32)
        {
            throw new InvalidOperationException($"{Setting} is missing or is not 32 bytes in Base64.");
        }

        key = bytes;
    }

    public byte[] Wrap(ReadOnlySpan<byte> material) => RingKey.Sealed.Encrypt(key, material);

    public byte[] Unwrap(ReadOnlySpan<byte> wrapped)
    {
        try
        {
            return RingKey.Sealed.Decrypt(key, wrapped);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidOperationException($"{Setting} is not the key that the keys in this database were wrapped with.", e);
        }
    }
}
