namespace Cers.ModuleKit.Tests.Files;

/// <summary>Text without end, or so much of it, that may break off; or a stream that looks at the memory while it is written.</summary>
internal sealed class Endless(long size, bool breaks = false, Stream? to = null, Watermark? watch = null) : Stream
{
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        watch?.Look();
        var next = (int)Math.Min(count, size - Given);
        if (next == 0 && breaks)
        {
            throw new IOException("The sender is gone.");
        }

        buffer.AsSpan(offset, next).Fill((byte)'a');
        Given += next;
        return next;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        watch?.Look();
        to!.Write(buffer, offset, count);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>The most memory that objects took when somebody looked, after what nobody holds was collected.</summary>
internal sealed class Watermark
{
    private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
    private int looks;

    public long Bytes { get; private set; } = 1;

    public void Look()
    {
        if (++looks % 100 == 0)
        {
            Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
    }
}
