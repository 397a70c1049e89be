namespace Cers.Declarations.Domain.Bulk;

/// <summary>How much text a file may hold yet; the parts of an archive share it.</summary>
internal sealed class BulkAllowance
{
    public int Left { get; set; } = BulkLayout.MostBytes;
}

/// <summary>
/// The text of a file as far as it may be read: it ends at the first byte that is not UTF-8, or that is one too many, and says which. What reads it sees an end, never
/// a failure.
/// </summary>
internal sealed class BulkStream(Stream content, BulkAllowance allowance) : Stream
{
    private readonly byte[] one = new byte[1];
    private int line = 1;

    // Of a character under way: how many bytes must follow, and between which the next must lie.
    private (int Follow, byte From, byte To) open;

    /// <summary>BLK-FIL-002 or BLK-FIL-003 where the text ended before its time.</summary>
    public string? Fault { get; private set; }

    /// <summary>The line up to which it was read.</summary>
    public int Line => line;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var most = Math.Min(buffer.Length, allowance.Left);
        return Fault is not null || buffer.Length == 0 ? 0 : most == 0 ? Full(content.Read(one)) : Taken(buffer, content.Read(buffer[..most]));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var most = Math.Min(buffer.Length, allowance.Left);
        if (Fault is not null || buffer.Length == 0)
        {
            return 0;
        }

        var count = await content.ReadAsync(most == 0 ? one : buffer[..most], cancellationToken);
        return most == 0 ? Full(count) : Taken(buffer.Span, count);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Full(int more)
    {
        Fault = more > 0 ? BulkRules.FileSize : open.Follow > 0 ? BulkRules.Encoding : null;
        return 0;
    }

    private int Taken(Span<byte> buffer, int count)
    {
        allowance.Left -= count;
        if (count == 0)
        {
            Fault = open.Follow > 0 ? BulkRules.Encoding : null;
            return 0;
        }

        var sound = Sound(buffer[..count]);
        Fault = sound < count ? BulkRules.Encoding : null;
        line += buffer[..sound].Count((byte)'\n');
        return sound;
    }

    /// <summary>How many bytes from the start are UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.</summary>
    private int Sound(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (open.Follow > 0)
            {
                if (b < open.From || b > open.To)
                {
                    return i;
                }

                open = (open.Follow - 1, 0x80, 0xBF);
                continue;
            }

            if (b < 0x80)
            {
                var ascii = bytes[i..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (ascii < 0)
                {
                    return bytes.Length;
                }

                i += ascii - 1;
                continue;
            }

            open = b switch
            {
                >= 0xC2 and <= 0xDF => (1, 0x80, 0xBF),
                0xE0 => (2, 0xA0, 0xBF),
                0xED => (2, 0x80, 0x9F),
                >= 0xE1 and <= 0xEF => (2, 0x80, 0xBF),
                0xF0 => (3, 0x90, 0xBF),
                >= 0xF1 and <= 0xF3 => (3, 0x80, 0xBF),
                0xF4 => (3, 0x80, 0x8F),
                _ => default((int, byte, byte)),
            };
            if (open.Follow == 0)
            {
                return i;
            }
        }

        return bytes.Length;
    }
}
