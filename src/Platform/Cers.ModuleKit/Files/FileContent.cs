using Npgsql;

namespace Cers.ModuleKit.Files;

/// <summary>
/// A file that was kept, as a stream: one piece at a time is in memory, and no connection is held between two. It may be read from any place.
/// </summary>
/// <param name="size">As it was kept: pieces are equally long but the last.</param>
public sealed class FileContent(NpgsqlDataSource database, Guid file, long size) : Stream
{
    private byte[] piece = [];
    private int ordinal = -1;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => size;

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!IsAtPiece())
        {
            await using var command = Piece();
            Turn(await command.ExecuteScalarAsync(cancellationToken));
        }

        return Give(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        if (!IsAtPiece())
        {
            using var command = Piece();
            Turn(command.ExecuteScalar());
        }

        return Give(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => size + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Wanted => (int)(position / FileReceiver.PieceBytes);

    private bool IsAtPiece() => position >= size || Wanted == ordinal;

    private NpgsqlCommand Piece()
    {
        var command = database.CreateCommand("select bytes from platform.file_chunks where file_id = $1 and ordinal = $2");
        command.Parameters.Add(new() { Value = file });
        command.Parameters.Add(new() { Value = Wanted });
        return command;
    }

    private void Turn(object? bytes) => (piece, ordinal) = (bytes as byte[] ?? throw new EndOfStreamException("The file is not there any more."), Wanted);

    private int Give(Span<byte> buffer)
    {
        if (position >= size)
        {
            return 0;
        }

        var from = (int)(position % FileReceiver.PieceBytes);
        var count = Math.Min(buffer.Length, piece.Length - from);
        piece.AsSpan(from, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
