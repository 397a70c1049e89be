using Cers.Messaging;

namespace Cers.ModuleKit.Messages;

/// <summary>
/// Asks the outside world before a command's transaction begins, so that no connection and no lock waits for somebody else's server. What it
/// learns it keeps in a scoped service, which the handler reads. Found by its kind, as handlers are.
/// </summary>
public interface IPrepare<in TMessage>
    where TMessage : ICommand
{
    Task PrepareAsync(TMessage message, CancellationToken ct);
}
