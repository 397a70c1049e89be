using Cers.Kernel;
using Cers.Messaging.Files;

namespace Cers.ModuleKit.Files;

/// <summary>Reads files that are not kept, as strictly as uploads of their purpose are received. One is whole in memory then: for purposes whose files are small.</summary>
public sealed class FileReader
{
    private readonly FilePurposes purposes;
    private readonly IFileScanner scanner;

    internal FileReader(FilePurposes purposes, IFileScanner scanner) => (this.purposes, this.scanner) = (purposes, scanner);

    /// <summary>Refused when the file is too large, which is noticed while it comes in, is not of a kind that the purpose takes, or is infected.</summary>
    public async Task<Result<ReadFile>> ReadAsync(PassingFile file, string purpose, CancellationToken ct)
    {
        var asked = purposes.Find(purpose)!;
        if (!purposes.Takes(asked))
        {
            return FileErrors.NotScanned();
        }

        var read = new MemoryStream();
        var received = await new FileReceiver(scanner, asked, (_, piece, stop) => read.WriteAsync(piece, stop).AsTask()).ReceiveAsync(file.Take(), ct);
        read.Position = 0;
        return received.IsSuccess
            ? new ReadFile(FileName.Of(file.Name), read, received.Value.Sha256)
            : Result<ReadFile>.Refused([.. received.Errors.Select(asked.Refusal)]);
    }
}

/// <param name="Name">The last part of what the sender calls it.</param>
/// <param name="Content">From its beginning.</param>
public sealed record ReadFile(string Name, MemoryStream Content, byte[] Sha256);
