using Cers.Kernel;
using Cers.Messaging;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>Answers who may act, and who has which role in which business account. Owned by Identity; asked for with every message.</summary>
public interface IAccessFacts
{
    /// <summary>
    /// The person's role in the account, from memory where it is known; null when there is none, or when the account may not be worked with.
    /// </summary>
    ValueTask<AccountRole?> RoleAsync(PersonId person, AccountId account, MessageScope scope, CancellationToken ct);

    /// <summary>
    /// Asks the database, in the transaction of a person's command, what may have changed since: one row with whether the session still counts,
    /// the role in the account as text (null when there is none, or no account), and whether every staff role that the actor has is still in effect.
    /// </summary>
    NpgsqlBatchCommand Again(Actor person, AccountId? account);
}
