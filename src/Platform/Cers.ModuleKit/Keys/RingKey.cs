using System.Security.Cryptography;

namespace Cers.ModuleKit.Keys;

/// <summary>A key of the ring. What was made with it carries its id.</summary>
public sealed class RingKey(Guid id, string purpose, byte[] material, DateTimeOffset createdAt, DateTimeOffset? usableAt = null)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public Guid Id => id;

    public string Purpose => purpose;

    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>From when on new values are made with it: every host has read it by then.</summary>
    public DateTimeOffset UsableAt => usableAt ?? createdAt;

    /// <summary>The raw key: 32 bytes, or a PKCS#8 private key for signing.</summary>
    public ReadOnlySpan<byte> Material => material;

    public byte[] Hmac(ReadOnlySpan<byte> data) => HMACSHA256.HashData(material, data);

    /// <summary>Nonce, tag and cipher text, in this order.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain) => Sealed.Encrypt(material, plain);

    public byte[] Decrypt(ReadOnlySpan<byte> box) => Sealed.Decrypt(material, box);

    internal static byte[] Draw(string purpose)
    {
        if (purpose != KeyPurpose.TokenSigning)
        {
            return RandomNumberGenerator.GetBytes(32);
        }

        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return signing.ExportPkcs8PrivateKey();
    }

    /// <summary>AES-256-GCM with a random nonce in front.</summary>
    internal static class Sealed
    {
        public static byte[] Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain)
        {
            var box = new byte[NonceSize + TagSize + plain.Length];
            RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
            using var aes = new AesGcm(key, TagSize);
            aes.Encrypt(box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize));
            return box;
        }

        public static byte[] Decrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box)
        {
            if (box.Length < NonceSize + TagSize)
            {
                throw new AuthenticationTagMismatchException("Too short to be sealed.");
            }

            var plain = new byte[box.Length - NonceSize - TagSize];
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(box[..NonceSize], box[(NonceSize + TagSize)..], box.Slice(NonceSize, TagSize), plain);
            return plain;
        }
    }
}
