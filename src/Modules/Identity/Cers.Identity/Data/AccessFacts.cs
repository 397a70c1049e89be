using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Signals;
using Npgsql;
using NpgsqlTypes;

namespace Cers.Identity.Data;

/// <summary>Roles in business accounts, in memory; the triggers on memberships and accounts drop them by <c>access:account:person</c>.</summary>
internal sealed class AccessFacts(SignalHub signals) : IAccessFacts
{
    private const string Role =
        """
        select m.role from identity.memberships m join identity.accounts a using (account_id)
        where m.account_id = $1 and m.person_id = $2 and m.ended_at is null and a.state = 'Active'
        """;

    /// <summary>Every staff role that the actor has is still in effect: said in the sign-in or granted here, and not withheld here.</summary>
    private const string HoldsStaffRoles =
        """
        $3::uuid is null or $4 = '{}' or exists (
            select from identity.sessions s left join identity.staff f using (person_id)
            where s.id = $3 and $4 <@ (s.staff_roles || coalesce(f.granted_roles, '{}')) and not $4 && coalesce(f.withheld_roles, '{}'))
        """;

    private readonly FactCache<string> roles = new(signals, "access", most: 50_000);

    public async ValueTask<AccountRole?> RoleAsync(PersonId person, AccountId account, MessageScope scope, CancellationToken ct) =>
        await roles.GetAsync($"{account}:{person}", scope, ask => AskAsync(person, account, scope, ask), ct) is { } role ? Enum.Parse<AccountRole>(role) : null;

    public NpgsqlBatchCommand Again(Actor person, AccountId? account) =>
        new($"select $3::uuid is null or exists (select from identity.sessions where id = $3 and ended_at is null), ({Role}), {HoldsStaffRoles}")
        {
            Parameters =
            {
                Optional(account?.Value),
                Optional(person.Person?.Value),
                Optional(person.Session),
                new() { Value = person.StaffRoles.Select(r => r.ToString()).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            },
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
