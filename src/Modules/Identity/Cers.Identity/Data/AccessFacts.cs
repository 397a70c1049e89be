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
internal sealed class AccessFacts(SignalHub signals, KnownTerms terms, TimeProvider clock) : IAccessFacts
{
    private const string Standing =
        """
        select m.role, a.state, p.terms_version
        from identity.memberships m join identity.accounts a using (account_id) join identity.people p on p.id = m.person_id
        where m.account_id = $1 and m.person_id = $2 and m.ended_at is null and a.state <> 'Closed'
        """;

    // A staff role is in effect when it was said in the sign-in or granted here, and not withheld here.
    private const string PersonAgain =
        $$"""
        select
            $3::uuid is null or exists (select from identity.sessions where id = $3 and ended_at is null),
            $3::uuid is null or $4 = '{}' or exists (
                select from identity.sessions s left join identity.staff f using (person_id)
                where s.id = $3 and $4 <@ (s.staff_roles || coalesce(f.granted_roles, '{}')) and not $4 && coalesce(f.withheld_roles, '{}')),
            s.role, s.state, s.terms_version
        from (select) one left join ({{Standing}}) s on true
        """;

    private const string MachineAgain =
        """
        select c.id is not null, true, null::text, c.state, null::text
        from (select) one left join (
            select c.id, a.state from identity.machine_clients c
            join identity.accounts a using (account_id)
            join identity.machine_client_keys k on k.client_id = c.id
            where c.id = $1 and c.account_id = $2 and c.revoked_at is null and c.scopes @> $3 and a.state <> 'Closed'
                and k.id = $4 and k.retired_at is null and k.ends_at > $5) c on true
        """;

    private readonly FactCache<Fact> facts = new(signals, "access", most: 50_000);

    public async ValueTask<AccountAccess?> FindAsync(PersonId person, AccountId account, MessageScope scope, CancellationToken ct) =>
        await facts.GetAsync($"{account}:{person}", scope, ask => AskAsync(person, account, scope, ask), ct) is { } fact ? AccessBy(fact) : null;

    public NpgsqlBatchCommand Again(Actor sender, AccountId? account) => sender.Machine is { } machine
        ? new(MachineAgain)
        {
            Parameters =
            {
                new() { Value = machine.Client },
                new() { Value = machine.Account.Value },
                new() { Value = machine.Scopes.Select(s => s.Name()).ToArray() },
                new() { Value = machine.Key },
                new() { Value = clock.GetUtcNow() },
            },
        }
        : new(PersonAgain)
        {
            Parameters =
            {
                Optional(account?.Value),
                Optional(sender.Person?.Value),
                Optional(sender.Session),
                new() { Value = sender.StaffRoles.Select(r => r.ToString()).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            },
        };

    public AccessAgain Read(DbDataReader row) => new(row.GetBoolean(0), row.GetBoolean(1), row.IsDBNull(3) ? null : AccessBy(FactOf(row, 2)));

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
        row.IsDBNull(first) ? null : Enum.Parse<AccountRole>(row.GetString(first)),
        Enum.Parse<AccountState>(row.GetString(first + 1)),
        row.IsDBNull(first + 2) ? null : row.GetString(first + 2));

    /// <summary>Not kept with the fact: terms come into force by the calendar, without anything being changed.</summary>
    private AccountAccess AccessBy(Fact fact) => new(
        fact.Role,
        fact.State == AccountState.Suspended ? IdentityErrors.AccountSuspended()
        : fact.Role is not null && fact.TermsVersion != terms.InForce.Version ? IdentityErrors.TermsToAccept()
        : null);

    private static NpgsqlParameter Optional(Guid? id) => new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    /// <param name="Role">Null for a machine client.</param>
    private sealed record Fact(AccountRole? Role, AccountState State, string? TermsVersion);
}
