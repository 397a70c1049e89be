using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Cers.Kernel;

namespace Cers.ModuleKit.Files;

/// <summary>One file that comes in: reads, judges, scans and hashes it, piece by piece.</summary>
/// <param name="keep">Takes each piece with its ordinal, from 0; the memory is another's when it has.</param>
internal sealed class FileReceiver(IFileScanner scanner, FilePurpose purpose, Func<int, ReadOnlyMemory<byte>, CancellationToken, Task> keep)
{
    /// <summary>Small enough for the ordinary heap.</summary>
    public const int PieceBytes = 64 * 1024;

    private readonly Decoder text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();

    public async Task<Result<ReceivedFile>> ReceiveAsync(Stream content, CancellationToken ct)
    {
        try
        {
            await using var scan = scanner.IsConfigured ? await scanner.BeginAsync(ct) : null;
            return await ReceiveAsync(content, scan, ct);
        }
        catch (FileScanException)
        {
            return FileErrors.NotScanned();
        }
    }

    private async Task<Result<ReceivedFile>> ReceiveAsync(Stream content, IFileScan? scan, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            FileKind? kind = null;
            long size = 0;
            for (var ordinal = 0; ; ordinal++)
            {
                var read = await content.ReadAtLeastAsync(buffer.AsMemory(0, PieceBytes), PieceBytes, throwOnEndOfStream: false, ct);
                if (read == 0)
                {
                    break;
                }

                size += read;
                if (size > purpose.MostBytes)
                {
                    return FileErrors.TooLarge(purpose.MostBytes);
                }

                var piece = buffer.AsMemory(0, read);
                kind ??= FileKind.Of(piece.Span[..Math.Min(read, FileKind.HeadBytes)]);
                if (kind is null || !purpose.Kinds.Contains(kind) || (kind.IsOfText && !GoesOnAsText(piece.Span)))
                {
                    return FileErrors.WrongKind(purpose.Kinds);
                }

                hash.AppendData(piece.Span);
                await (scan?.WriteAsync(piece, ct) ?? Task.CompletedTask);
                await keep(ordinal, piece, ct);
            }

            return kind is null ? FileErrors.Empty()
                : scan is not null && !await scan.IsCleanAsync(ct) ? FileErrors.Infected()
                : new ReceivedFile(kind.MediaType, size, hash.GetHashAndReset(), scan is not null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool GoesOnAsText(ReadOnlySpan<byte> piece)
    {
        var chars = ArrayPool<char>.Shared.Rent(PieceBytes + 1);
        try
        {
            text.GetChars(piece, chars, flush: false);
            return FileKind.HasTextBytesOnly(piece);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }
}

/// <summary>What a whole upload turned out to be.</summary>
internal sealed record ReceivedFile(string Kind, long Size, byte[] Sha256, bool Scanned);
