using Cers.Testing;
using Npgsql;
using Xunit;

namespace Cers.Identity.Tests.Data;

/// <summary>Every change of what the memory of access is made of is told, whoever makes it: here by hand, past every message.</summary>
public sealed class SignalTests(CersApp app) : IClassFixture<CersApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("update identity.memberships set role = 'Browser' where person_id = '{person}'", "access:{account}:{person}")]
    [InlineData("update identity.memberships set ended_at = now() where person_id = '{person}'", "access:{account}:{person}")]
    [InlineData("delete from identity.memberships where person_id = '{person}'", "access:{account}:{person}")]
    [InlineData("insert into identity.memberships values (gen_random_uuid(), '{account}', '{stranger}', 'User', now(), null)", "access:{account}:{stranger}")]
    [InlineData("update identity.accounts set state = 'Suspended' where account_id = '{account}'", "access:{account}:{person}")]
    [InlineData("update identity.sessions set ended_at = now() where id = '{session}'", "session:{session} session:{hash}")]
    [InlineData("update identity.sessions set staff_roles = '{}' where id = '{session}'", "session:{session} session:{hash}")]
    [InlineData("update identity.sessions set person_id = '{stranger}' where id = '{session}'", "session:{session} session:{hash}")]
    [InlineData("update identity.sessions set started_at = now() where id = '{session}'", "session:{session} session:{hash}")]
    [InlineData("update identity.people set first_name = 'Other' where id = '{person}'", "session:{session} session:{hash}")]
    [InlineData("update identity.people set email = 'other@example.ca' where id = '{person}'", "session:{session} session:{hash}")]
    [InlineData("update identity.people set language = 'Fr' where id = '{person}'", "session:{session} session:{hash}")]
    [InlineData("update identity.people set terms_version = 'other' where id = '{person}'", "session:{session} session:{hash} access:{account}:{person}")]
    [InlineData("insert into identity.terms values ('other', '2020-01-01', 'x', 'y')", "terms")]
    [InlineData("insert into identity.staff values (gen_random_uuid(), '{person}', default, 'x', '{}', now())", "session:{session} session:{hash}")]
    [InlineData("delete from identity.sessions where id = '{session}'", "session")]
    [InlineData("truncate identity.sessions cascade", "session")]
    [InlineData("truncate identity.memberships cascade", "access")]
    public async Task A_change_of_access_is_told(string change, string told)
    {
        var account = await app.Data.AccountOpenedAsync();
        var stranger = (await app.Data.PersonAsync()).Actor.Person.ToString()!;
        var (person, session) = (account.Owner.Actor.Person.ToString()!, account.Owner.Actor.Session.ToString()!);
        var hash = await app.Database.ScalarAsync<string>("select encode(ticket_hash, 'hex') from identity.sessions where id = $1", account.Owner.Actor.Session!.Value);

        var heard = await HeardAsync(Fill(change));

        Assert.Equal(Fill(told).Split(' '), heard);

        string Fill(string text) => text.Replace("{account}", account.Id.ToString(), StringComparison.Ordinal)
            .Replace("{person}", person, StringComparison.Ordinal)
            .Replace("{stranger}", stranger, StringComparison.Ordinal)
            .Replace("{session}", session, StringComparison.Ordinal)
            .Replace("{hash}", hash, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update identity.staff set granted_roles = '{Operator}' where person_id = '{person}'", true)]
    [InlineData("update identity.staff set withheld_roles = '{Operator}' where person_id = '{person}'", true)]
    [InlineData("update identity.staff set last_sign_in_at = now() where person_id = '{person}'", false)]
    public async Task A_decision_on_staff_roles_is_told_and_a_sign_in_is_not(string change, bool told)
    {
        var staff = await app.Data.ActorAsync("operator");

        var heard = await HeardAsync(change.Replace("{person}", staff.Person.ToString(), StringComparison.Ordinal));

        Assert.Equal(told, heard.Contains($"session:{staff.Session}"));
    }

    /// <summary>Sessions are kept every minute: that is not told.</summary>
    [Fact]
    public async Task That_a_session_was_kept_is_not_told()
    {
        var person = await app.Data.PersonAsync();

        Assert.Empty(await HeardAsync($"update identity.sessions set kept_at = now() where id = '{person.Actor.Session}'"));
    }

    /// <summary>A column that decides on access, and that nobody thought of here, is no surprise.</summary>
    [Fact]
    public async Task Every_column_of_a_session_but_the_last_use_and_what_never_changes_is_watched()
    {
        var watched = await app.Database.RowsAsync(
            """
            select a.attname from pg_attribute a where a.attrelid = 'identity.sessions'::regclass and a.attnum > 0 and not a.attisdropped
              and not exists (select from pg_trigger t where t.tgrelid = a.attrelid and a.attnum = any(t.tgattr))
            order by 1
            """);

        Assert.Equal(["address", "credential_id", "id", "id_token", "id_token_key_id", "kept_at", "provider_session"], watched);
    }

    /// <summary>What a statement told, in its transaction, which is then rolled back.</summary>
    private async Task<IReadOnlyList<string>> HeardAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(app.Database.Migrator);
        await connection.OpenAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using (var change = new NpgsqlCommand(statement, connection, transaction))
        {
            await change.ExecuteNonQueryAsync(Ct);
        }

        await using var told = new NpgsqlCommand("select coalesce(current_setting('cers.signals', true), '')", connection, transaction);
        return ((string)(await told.ExecuteScalarAsync(Ct))!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
