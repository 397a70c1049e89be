namespace Cers.Messaging.Files;

/// <summary>A file that comes in with a message and is not kept. The message's handler reads it, so that nothing is read of a sender who may not.</summary>
/// <param name="name">As the sender calls it.</param>
public sealed class PassingFile(string name, Stream content)
{
    private Stream? unread = content;

    public string Name => name;

    /// <summary>The content, once. A message that runs again crashes here: what was read is gone, and what is left of it would pass for a file without content.</summary>
    public Stream Take() => Interlocked.Exchange(ref unread, null) ?? throw new InvalidOperationException("The file has been read.");
}
