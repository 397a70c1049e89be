using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cers.GraphQL.Execution;

/// <summary>Bytes of an answer in borrowed memory. What was written can be taken back to an earlier <see cref="Length"/>.</summary>
sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    static Utf8JsonWriter? idle;

    byte[] bytes = ArrayPool<byte>.Shared.Rent(1024);

    public int Length { get; set; }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>A writer onto the end of the buffer, to be given back to <see cref="Return"/> by the same thread.</summary>
    public Utf8JsonWriter Rent()
    {
        if (idle is not { } writer)
        {
            return new Utf8JsonWriter(this, Options);
        }

        idle = null;
        writer.Reset(this);
        return writer;
    }

    /// <param name="keep">False forgets what the writer has not flushed yet.</param>
    public static void Return(Utf8JsonWriter writer, bool keep)
    {
        if (keep)
        {
            writer.Flush();
        }

        writer.Reset(Nowhere.Instance);
        idle = writer;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsSpan(Length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        Length = 0;
    }

    void Grow(int sizeHint)
    {
        var needed = Length + Math.Max(sizeHint, 256);
        if (needed > bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, bytes.Length * 2));
            bytes.AsSpan(0, Length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
    }

    /// <summary>What an idle writer holds, so that it keeps no answer alive.</summary>
    sealed class Nowhere : IBufferWriter<byte>
    {
        public static Nowhere Instance { get; } = new();

        public void Advance(int count) => throw new NotSupportedException();

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotSupportedException();

        public Span<byte> GetSpan(int sizeHint = 0) => throw new NotSupportedException();
    }
}
