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
    /// Asks the database, in the transaction of a person's command, what may have changed since: one row whose first column tells whether the
    /// session still counts; the others are <see cref="Read"/>'s.
    /// </summary>
    NpgsqlBatchCommand Again(Actor person, AccountId? account);

    /// <summary>The access that a row of <see cref="Again"/> tells; null when there is none, or no account.</summary>
    AccountAccess? Read(DbDataReader row);
}

/// <summary>A person's access to a business account.</summary>
/// <param name="Hold">Why the person's commands of the account are refused although the role allows them, queries not; null when nothing holds them up.</param>
public sealed record AccountAccess(AccountRole Role, Error? Hold = null);
