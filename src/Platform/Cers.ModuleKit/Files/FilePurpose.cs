using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;

namespace Cers.ModuleKit.Files;

/// <summary>What files are for: who uploads them, how many, how large, of which kinds, and who reads them. A module adds one by <c>AddFilePurpose</c>.</summary>
public abstract class FilePurpose
{
    /// <summary>Its name in tickets and rows: the module's, a point, and what they are.</summary>
    public abstract string Name { get; }

    public abstract long MostBytes { get; }

    /// <summary>So many files of one person may be uploaded and not attached yet, tickets included.</summary>
    public abstract int MostWaiting { get; }

    public abstract IReadOnlySet<FileKind> Kinds { get; }

    /// <summary>False where a file may be kept although no scanner is configured; in Development every purpose keeps it, and says so.</summary>
    public virtual bool NeedsScan => true;

    /// <summary>Why a file is refused, in the words of the purpose's own rules where it has some.</summary>
    public virtual Error Refusal(Error refusal) => refusal;

    /// <summary>Asked when the ticket is made and again when it is used.</summary>
    public abstract ValueTask<bool> MayUploadAsync(Actor actor, string? subject, CancellationToken ct);

    /// <summary>Asked when the ticket is made and again when it is used.</summary>
    public abstract ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, CancellationToken ct);

    /// <summary>The same, where the answer lies in the database: it is read on the message's own connection.</summary>
    public virtual ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, MessageScope scope, CancellationToken ct) => MayReadAsync(actor, file, ct);
}

/// <summary>What a purpose decides on.</summary>
/// <param name="UploadedBy">The key of the actor.</param>
/// <param name="Subject">What it is attached to; null while it is not.</param>
public sealed record StoredFile(Guid Id, string UploadedBy, string? Subject);
