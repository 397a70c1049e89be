using Cers.Kernel;
using Cers.Messaging.Files;

namespace Cers.ModuleKit.Files;

/// <summary>
/// A file that nobody uploaded and nobody keeps: it is made while it is downloaded, so that it may be of any size. A module adds one by <c>AddMadeFile</c>; the command that
/// asks for its ticket says who may have it, and the messages that it sends while it is made ask again.
/// </summary>
public abstract class MadeFile
{
    /// <summary>Its name in tickets: the module's, a point, and what it is.</summary>
    public abstract string Name { get; }

    /// <summary>The file for the current actor, its content not made yet. What fails while it is written breaks the download off.</summary>
    /// <param name="subject">What the ticket was asked for.</param>
    public abstract Task<Result<FileToSend>> OpenAsync(string subject, CancellationToken ct);
}
