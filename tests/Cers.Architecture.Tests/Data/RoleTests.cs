using Cers.Testing;
using Npgsql;
using Xunit;

namespace Cers.Architecture.Tests.Data;

/// <summary>Each role signs in and tries what it must not do.</summary>
public sealed class RoleTests(CersApp app) : IClassFixture<CersApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("insert into platform.audit_entries (id, at, message, outcome, actor, channel, position) values (gen_random_uuid(), now(), 'x', 'done', 'x', 'x', 1)")]
    [InlineData("update platform.audit_entries set outcome = 'done'")]
    [InlineData("delete from platform.audit_entries")]
    [InlineData("truncate platform.audit_entries")]
    [InlineData("update platform.audit_entries_default set outcome = 'done'")]
    [InlineData("insert into platform.audit_entries_default select * from platform.audit_entries")]
    [InlineData("insert into platform.audit_seals select * from platform.audit_seals")]
    [InlineData("update platform.audit_seals set number = 1")]
    [InlineData("delete from platform.audit_seals")]
    [InlineData("update platform.audit_public_keys set id = 'x'")]
    [InlineData("update platform.keys set wrapped = ''")]
    [InlineData("delete from platform.keys")]
    [InlineData("delete from platform.data_protection_keys")]
    [InlineData("update platform.migrations set checksum = ''")]
    [InlineData("insert into platform.monthly_tables values ('pg_catalog.pg_class')")]
    [InlineData("select platform.drop_audit_month('2019-01-01')")]
    [InlineData("select platform.continue_audit()")]
    [InlineData("create or replace function platform.audit_offset() returns bigint language sql stable as 'select 5::bigint'")]
    [InlineData("update declarations.versions set content = '{}'")]
    [InlineData("update declarations.versions_default set content = '{}'")]
    [InlineData("create table platform.mine (id int)")]
    [InlineData("create schema mine")]
    [InlineData("alter table platform.outbox add column mine int")]
    [InlineData("set role cers_migrator")]
    [InlineData("copy platform.outbox to program 'cat'")]
    public async Task The_application_may_not(string sql) => await RefusedAsync(app.Database.App, sql);

    [Theory]
    [InlineData("select wrapped from platform.keys")]
    [InlineData("select * from platform.keys")]
    [InlineData("select wrapped from platform.data_protection_keys")]
    [InlineData("select secret from platform.outbox")]
    [InlineData("select body_hmac from platform.client_requests")]
    [InlineData("select ticket_hash from identity.sessions")]
    [InlineData("select id_token from identity.sessions")]
    [InlineData("select code_hmac from identity.email_codes")]
    [InlineData("select hmac from registration.shared_secrets")]
    [InlineData("select hmac from registration.email_codes")]
    [InlineData("select * from platform.audit_entries_default")]
    [InlineData("insert into platform.attempts values ('x', 1, now())")]
    [InlineData("set transaction read write; delete from platform.attempts")]
    [InlineData("select platform.make_partitions(7)")]
    public async Task The_reader_may_not(string sql) => await RefusedAsync(app.Database.Read, sql);

    [Theory]
    [InlineData("create role mine superuser")]
    [InlineData("alter role cers_app superuser")]
    [InlineData("copy platform.outbox to program 'cat'")]
    [InlineData("set role cers")]
    public async Task The_migrator_may_not(string sql) => await RefusedAsync(app.Database.Migrator, sql);

    [Fact]
    public async Task The_reader_reads_every_table_but_no_secret_column()
    {
        var unread = await app.Database.RowsAsync(
            """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
              and not has_any_column_privilege('cers_read', c.oid, 'select')
            """);
        var secrets = await app.Database.RowsAsync(
            """
            select n.nspname || '.' || c.relname || '.' || a.attname
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_' and a.attnum > 0 and not a.attisdropped
              and (a.atttypid = 'bytea'::regtype or (a.atttypid in ('text'::regtype, 'jsonb'::regtype) and a.attname ~ '(secret|hmac|ticket|token|wrapped|password|private)'))
              and c.relname not in ('audit_seals', 'audit_public_keys')
              and has_column_privilege('cers_read', c.oid, a.attnum, 'select')
            """);

        Assert.Empty(unread);
        Assert.Empty(secrets);
    }

    [Fact]
    public async Task The_reader_can_verify_the_trail()
    {
        await using var read = NpgsqlDataSource.Create(app.Database.Read);
        await using var command = read.CreateCommand("select count(*) from platform.audit_entries e, platform.audit_seals s, platform.audit_public_keys k where e.position > 0 and s.hash <> '' and k.public_key <> ''");

        Assert.IsType<long>(await command.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task Functions_that_run_as_their_owner_have_a_fixed_search_path_and_are_not_everybody_s()
    {
        Assert.Empty(await app.Database.RowsAsync(
            """
            select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
              and (not coalesce(array_to_string(p.proconfig, ' ') ~ 'search_path=', false) or has_function_privilege('cers_read', p.oid, 'execute'))
            """));
        Assert.True(await app.Database.ScalarAsync<long>("select count(*) from pg_proc where prosecdef and pronamespace = 'platform'::regnamespace") >= 3);
    }

    private static async Task RefusedAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct));

        Assert.Contains(refused.SqlState, (string[])[PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.ReadOnlySqlTransaction]);
    }
}
