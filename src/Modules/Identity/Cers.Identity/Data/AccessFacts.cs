using System.Data.Common;
using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Signals;
using Npgsql;
using NpgsqlTypes;

namespace Cers.Identity.Data;

/// <summary>
/// Access to business accounts, in memory: role, the account's state, and which terms the person accepted. The triggers on memberships, accounts and
/// people drop it by <c>access:account:person</c>. What holds up commands follows from it: a suspended account, terms that are not accepted.
/// </summary>
internal sealed class AccessFacts(SignalHub signals, KnownTerms terms) : IAccessFacts
{
    private const string Standing =
        """
        select m.role, a.state, p.terms_version
        from identity.memberships m join identity.accounts a using (account_id) join identity.people p on p.id = m.person_id
        where m.account_id = $1 and m.person_id = $2 and m.ended_at is null and a.state <> 'Closed'
        """;

    private readonly FactCache<Fact> facts = new(signals, "access", most: 50_000);

    public async ValueTask<AccountAccess?> FindAsync(PersonId person, AccountId account, MessageScope scope, CancellationToken ct) =>
        await facts.GetAsync($"{account}:{person}", scope, ask => AskAsync(person, account, scope, ask), ct) is { } fact ? AccessBy(fact) : null;

    public NpgsqlBatchCommand Again(Actor person, AccountId? account) =>
        new(
            $"""
            select $3::uuid is null or exists (select from identity.sessions where id = $3 and ended_at is null), s.role, s.state, s.terms_version
            from (select) one left join ({Standing}) s on true
            """)
        {
            Parameters = { Optional(account?.Value), Optional(person.Person?.Value), Optional(person.Session) },
        };

    public AccountAccess? Read(DbDataReader row) => row.IsDBNull(1) ? null : AccessBy(FactOf(row, 1));

    private static async Task<Fact?> AskAsync(PersonId person, AccountId account, MessageScope scope, CancellationToken ct)
    {
        await using var reading = await scope.ReadAsync(ct);
        await using var command = new NpgsqlCommand(Standing, scope.Connection, reading.Transaction)
        {
            Parameters = { Optional(account.Value), Optional(person.Value) },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? FactOf(reader, 0) : null;
    }

    private static Fact FactOf(DbDataReader row, int first) => new(
        Enum.Parse<AccountRole>(row.GetString(first)), Enum.Parse<AccountState>(row.GetString(first + 1)), row.IsDBNull(first + 2) ? null : row.GetString(first + 2));

    /// <summary>Not kept with the fact: terms come into force by the calendar, without anything being changed.</summary>
    private AccountAccess AccessBy(Fact fact) => new(
        fact.Role,
        fact.State == AccountState.Suspended ? IdentityErrors.AccountSuspended()
        : fact.TermsVersion != terms.InForce.Version ? IdentityErrors.TermsToAccept()
        : null);

    private static NpgsqlParameter Optional(Guid? id) => new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    private sealed record Fact(AccountRole Role, AccountState State, string? TermsVersion);
}
