using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Signals;
using Npgsql;
using NpgsqlTypes;

namespace Cers.Identity.Data;

/// <summary>Roles in business accounts, in memory; the triggers on memberships and accounts drop them by <c>access:account:person</c>.</summary>
internal sealed class AccessFacts(SignalHub signals, TimeProvider clock) : IAccessFacts
{
    private const string Role =
        """
        select m.role from identity.memberships m join identity.accounts a using (account_id)
        where m.account_id = $1 and m.person_id = $2 and m.ended_at is null and a.state = 'Active'
        """;

    private const string Machine =
        """
        select exists (
            select from identity.machine_clients c
            join identity.accounts a using (account_id)
            join identity.machine_client_keys k on k.client_id = c.id
            where c.id = $1 and c.account_id = $2 and c.revoked_at is null and c.scopes @> $3 and a.state = 'Active'
                and k.id = $4 and k.retired_at is null and k.ends_at > $5), null::text
        """;

    private readonly FactCache<string> roles = new(signals, "access", most: 50_000);

    public async ValueTask<AccountRole?> RoleAsync(PersonId person, AccountId account, MessageScope scope, CancellationToken ct) =>
        await roles.GetAsync($"{account}:{person}", scope, ask => AskAsync(person, account, scope, ask), ct) is { } role ? Enum.Parse<AccountRole>(role) : null;

    public NpgsqlBatchCommand Again(Actor sender, AccountId? account) =>
        sender.Machine is { } machine ? Again(machine) : OfPerson(sender, account);

    private NpgsqlBatchCommand Again(MachineAccess machine) => new(Machine)
    {
        Parameters =
        {
            new() { Value = machine.Client },
            new() { Value = machine.Account.Value },
            new() { Value = machine.Scopes.Select(s => s.Name()).ToArray() },
            new() { Value = machine.Key },
            new() { Value = clock.GetUtcNow() },
        },
    };

    private static NpgsqlBatchCommand OfPerson(Actor person, AccountId? account) =>
        new($"select $3::uuid is null or exists (select from identity.sessions where id = $3 and ended_at is null), ({Role})")
        {
            Parameters = { Optional(account?.Value), Optional(person.Person?.Value), Optional(person.Session) },
        };

    private static async Task<string?> AskAsync(PersonId person, AccountId account, MessageScope scope, CancellationToken ct)
    {
        await using var reading = await scope.ReadAsync(ct);
        await using var command = new NpgsqlCommand(Role, scope.Connection, reading.Transaction)
        {
            Parameters = { Optional(account.Value), Optional(person.Value) },
        };
        return await command.ExecuteScalarAsync(ct) as string;
    }

    private static NpgsqlParameter Optional(Guid? id) => new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };
}
