using Cers.ModuleKit.Data;

namespace Cers.ModuleKit.Outbox;

/// <summary>How one kind of outbox row gets to where it goes: mails to a server, notifications to reactions.</summary>
internal interface IDelivery
{
    /// <summary>The column whose value says that a row is of this kind, and of which.</summary>
    string Column { get; }

    /// <summary>What this host can deliver. What a newer version promised waits for a host of that version.</summary>
    IReadOnlyCollection<string> Known { get; }

    /// <summary>Wakes the dispatcher of this kind.</summary>
    Wakeup Wakeup { get; }

    /// <summary>Returns when it is delivered; throws when not, <see cref="UndeliverableException"/> when it never will be.</summary>
    Task DeliverAsync(OutboxRow row, CancellationToken ct);
}

/// <summary>Not delivered, and why in a word that tells nothing of its content: it is kept with the row and shown to operators.</summary>
/// <param name="permanent">True when trying again cannot help.</param>
internal sealed class UndeliverableException(string fault, bool permanent, Exception? inner = null) : Exception(fault, inner)
{
    public bool Permanent => permanent;
}
