using Cers.Messaging;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>
/// What a handler needs before it can ask for anything else, and the message alone tells how to ask: read, and locked, in the command's first trip, behind its
/// savepoint. The answer is kept in a scoped service, which the handler reads; nobody sees it where the sender turns out not to be allowed. Found by its kind, as handlers are.
/// </summary>
public interface IReadFirst<in TMessage>
    where TMessage : ICommand
{
    /// <summary>One statement that answers rows; null where the message has nothing to read.</summary>
    NpgsqlBatchCommand? Ask(TMessage message);

    Task HearAsync(NpgsqlDataReader answer, CancellationToken ct);
}
