using Cers.Kernel;
using Cers.Messaging;
using Npgsql;

namespace Cers.Identity.Data;

/// <summary>One index range for each message of an account, on a connection of its own: it runs before the message's transaction.</summary>
internal sealed class AccessFacts(NpgsqlDataSource database) : IAccessFacts
{
    public async ValueTask<AccountRole?> RoleAsync(PersonId person, AccountId account, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select m.role from identity.memberships m join identity.accounts a using (account_id)
            where m.account_id = $1 and m.person_id = $2 and m.ended_at is null and a.state = 'Active'
            """);
        command.Parameters.Add(new() { Value = account.Value });
        command.Parameters.Add(new() { Value = person.Value });
        return await command.ExecuteScalarAsync(ct) is string role ? Enum.Parse<AccountRole>(role) : null;
    }
}
