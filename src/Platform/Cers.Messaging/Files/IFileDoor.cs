using Cers.Kernel;

namespace Cers.Messaging.Files;

/// <summary>Streams files in and out, as the current actor; the endpoints use it. Nothing is ever whole in memory.</summary>
public interface IFileDoor
{
    /// <summary>
    /// Takes a file for an upload ticket. Refused when the ticket is not good, the file is too large, is not of a kind that the purpose takes, or
    /// is infected; nothing is left then.
    /// </summary>
    /// <param name="name">As the sender calls it; only its last part is kept.</param>
    Task<Result<KeptFile>> UploadAsync(string ticket, string name, Stream content, CancellationToken ct);

    /// <summary>Leaves nothing of a file of the caller that was uploaded and then not used: it would wait for a day, and count until then. One that is attached to something stays.</summary>
    /// <param name="code">The code of the refusal for which it was not used.</param>
    Task DropAsync(Guid file, string code);

    /// <summary>A file for a download ticket, to be written out by <see cref="FileToSend.WriteAsync"/>. Refused when the ticket is not good any more.</summary>
    Task<Result<FileToSend>> DownloadAsync(string ticket, CancellationToken ct);
}

/// <param name="Kind">Its media type, decided by its content.</param>
/// <param name="Scanned">False where no scanner looked at it.</param>
public sealed record KeptFile(Guid Id, string Name, string Kind, long Size, string Sha256, bool Scanned);

/// <param name="Size">Null where it is made while it is written.</param>
/// <param name="WriteAsync">Writes the content, chunk by chunk.</param>
public sealed record FileToSend(string Name, string Kind, long? Size, Func<Stream, CancellationToken, Task> WriteAsync);
