namespace Cers.Messaging.Operations;

/// <summary>The mail log: how many mails and notifications of each kind wait, went out in the last hour, or could not be delivered.</summary>
[Permission(OperationsPermissions.See)]
public sealed record GetOutboxCounts : IQuery<IReadOnlyList<OutboxCount>>;

/// <param name="Name">A mail's template, or the reaction that a notification is for.</param>
/// <param name="OldestWaiting">When the oldest that waits was promised.</param>
/// <param name="Sent">Delivered, of those promised in the last hour.</param>
/// <param name="Replaced">Not sent because a newer mail replaced its secret, of the last hour.</param>
/// <param name="Dead">Given up.</param>
public sealed record OutboxCount(string Name, bool IsMail, long Waiting, DateTimeOffset? OldestWaiting, long Sent, long Replaced, long Dead);
