using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;

namespace Cers.ModuleKit.Outbox;

/// <summary>Delivers a notification to a reaction: its command, through the door, as the system.</summary>
internal sealed class ReactionDelivery(Reactions reactions, Door door) : IDelivery, IDisposable
{
    public string Column => "reaction";

    public IReadOnlyCollection<string> Known => reactions.Names;

    public Wakeup Wakeup { get; } = new();

    public async Task DeliverAsync(OutboxRow row, CancellationToken ct)
    {
        var answer = await reactions.Find(row.Reaction!).RunAsync(door, row, ct);
        if (!answer.IsSuccess)
        {
            throw new UndeliverableException($"refused: {string.Join(' ', AuditLog.CodesOf(answer.Errors))}", permanent: false);
        }
    }

    public void Dispose() => Wakeup.Dispose();
}
