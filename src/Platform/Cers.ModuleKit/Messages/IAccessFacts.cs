using System.Data.Common;
using Cers.Kernel;
using Cers.Messaging;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>Answers who may act, and who has which role in which business account. Owned by Identity; asked for with every message.</summary>
public interface IAccessFacts
{
    /// <summary>The person's access to the account, from memory where it is known; null when there is none, or when the account may not be seen any more.</summary>
    ValueTask<AccountAccess?> FindAsync(PersonId person, AccountId account, MessageScope scope, CancellationToken ct);

    /// <summary>
    /// Asks the database, in the transaction of a command, what may have changed since: one row, which <see cref="Read"/> reads.
    /// </summary>
    NpgsqlBatchCommand Again(Actor sender, AccountId? account);

    /// <summary>What the row of <see cref="Again"/> tells.</summary>
    AccessAgain Read(DbDataReader row);
}

/// <summary>Access to a business account.</summary>
/// <param name="Role">A person's role; null for a machine client, whose scopes decide.</param>
/// <param name="Hold">Why commands of the account are refused although the role allows them, queries not; null when nothing holds them up.</param>
public sealed record AccountAccess(AccountRole? Role, Error? Hold = null);

/// <summary>A sender's access as the database knows it.</summary>
/// <param name="SenderCounts">The person's session, or the machine client with its key and scopes, is still good.</param>
/// <param name="HoldsStaffRoles">Every staff role that the actor has is still in effect.</param>
/// <param name="Account">Null when there is none, or no account.</param>
public sealed record AccessAgain(bool SenderCounts, bool HoldsStaffRoles, AccountAccess? Account);
