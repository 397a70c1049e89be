using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>A line of a text, without its end. What is longer than is kept was only measured.</summary>
/// <param name="Bytes">As many as are kept; valid until the next line.</param>
/// <param name="Length">In UTF-16 characters, all of it.</param>
/// <param name="End">CR LF, LF, or nothing at the end of the text.</param>
internal readonly record struct BulkLine(int Number, ReadOnlyMemory<byte> Bytes, int Length, string End, bool IsCut);

/// <summary>The lines of a text, one at a time and never more of one than so many bytes in memory.</summary>
internal sealed class BulkLines(Stream text, int mostBytes)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly PipeReader pipe = PipeReader.Create(text, new StreamPipeReaderOptions(leaveOpen: true));
    private readonly ArrayBufferWriter<byte> kept = new();
    private int number;

    /// <summary>The next line; null at the end.</summary>
    public async ValueTask<BulkLine?> NextAsync(CancellationToken ct)
    {
        kept.ResetWrittenCount();
        var (chars, cut, last) = (0, false, (byte)0);
        while (true)
        {
            var read = await pipe.ReadAsync(ct);
            var buffer = read.Buffer;
            var end = buffer.PositionOf((byte)'\n');
            var part = end is { } found ? buffer.Slice(0, found) : buffer;
            foreach (var piece in part)
            {
                chars += Characters(piece.Span);
                last = piece.IsEmpty ? last : piece.Span[^1];
                var room = Math.Min(piece.Length, mostBytes - kept.WrittenCount);
                kept.Write(piece.Span[..room]);
                cut |= room < piece.Length;
            }

            if (end is { } at)
            {
                pipe.AdvanceTo(buffer.GetPosition(1, at));
                var crlf = last == '\r';
                return Line(chars - (crlf ? 1 : 0), crlf ? "\r\n" : "\n", cut);
            }

            pipe.AdvanceTo(buffer.End);
            if (read.IsCompleted)
            {
                // A mark alone is no line.
                return chars == 0 || (number == 0 && kept.WrittenSpan.SequenceEqual(Mark)) ? null : Line(chars, "", cut);
            }
        }
    }

    public ValueTask CompleteAsync() => pipe.CompleteAsync();

    private BulkLine Line(int length, string end, bool cut)
    {
        var bytes = kept.WrittenMemory;
        if (!cut && end.Length == 2)
        {
            bytes = bytes[..^1];
        }

        if (++number == 1 && bytes.Span.StartsWith(Mark))
        {
            bytes = bytes[Mark.Length..];
            length--;
        }

        return new BulkLine(number, bytes, length, end, cut);
    }

    // Each byte that begins a character, and for those of four bytes a second one.
    private static int Characters(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return bytes.Length;
        }

        var count = 0;
        foreach (var b in bytes)
        {
            count += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }

        return count;
    }
}
