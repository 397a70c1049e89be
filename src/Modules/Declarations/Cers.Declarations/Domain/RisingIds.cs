namespace Cers.Declarations.Domain;

/// <summary>
/// Version 7 ids of one moment that count up: the 12 bits behind the time are a counter (RFC 9562, 6.2, method 1). Rows are saved in the order of their ids, and ids that
/// were only drawn within one millisecond have none.
/// </summary>
internal static class RisingIds
{
    public const int Most = 1 << 12;

    public static Guid At(DateTimeOffset moment, int place)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Most);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(moment).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6] = (byte)(0x70 | (place >> 8));
        bytes[7] = (byte)place;
        return new Guid(bytes, bigEndian: true);
    }
}
