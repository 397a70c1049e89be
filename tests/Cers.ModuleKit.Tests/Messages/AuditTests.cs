using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Tests.Trial;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Messages;

public sealed class AuditTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task An_entry_says_who_in_which_role_for_which_account_about_what()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);

        await platform.SendAsync(owner, new WriteNote(account, "audited"));

        var row = Assert.Single(await platform.Database.RowsAsync(
            "select actor, role, account_id, channel, subject, outcome from platform.audit_entries where actor = $1", owner.Key));
        Assert.Equal($"{owner.Key}|Owner|{account}|Portal|note audited|done", row);
    }

    [Theory]
    [InlineData("update platform.audit_entries set outcome = 'done'")]
    [InlineData("delete from platform.audit_entries")]
    [InlineData("update platform.audit_entries_default set outcome = 'done'")]
    [InlineData("truncate platform.audit_entries")]
    [InlineData("drop table platform.audit_entries")]
    [InlineData("update platform.keys set wrapped = ''")]
    [InlineData("update platform.migrations set checksum = ''")]
    [InlineData("create table trial.mine (id int)")]
    public async Task The_application_s_role_cannot_change_the_past(string sql)
    {
        await using var connection = new NpgsqlConnection(platform.Database.App);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Staff_who_look_at_a_client_leave_an_entry_with_the_reason()
    {
        var auditor = Platform.Someone(StaffRole.Auditor);

        Assert.True((await platform.SendAsync(auditor, new LookIntoClient("a complaint"))).IsSuccess);

        Assert.Equal(
            ["LookIntoClient|viewed|a complaint|client 42|Auditor"],
            await platform.Database.RowsAsync("select message, outcome, reason, subject, role from platform.audit_entries where actor = $1", auditor.Key));
    }

    [Fact]
    public async Task Staff_who_do_not_say_why_see_nothing()
    {
        var answer = await platform.SendAsync(Platform.Someone(StaffRole.Auditor), new LookIntoClient("so"));

        Assert.Equal("access.reason_missing", Assert.Single(answer.Errors).Code);
    }

    [Fact]
    public async Task A_query_that_is_not_about_a_client_leaves_no_entry()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);

        await platform.SendAsync(owner, new ReadNotes(account));

        Assert.Empty(await platform.AuditOfAsync(owner));
    }

    [Fact]
    public async Task What_the_system_does_is_audited_as_the_systems()
    {
        var job = Actor.System($"job {Guid.CreateVersion7()}");

        await platform.SendAsync(job, new CountTry("audited"));

        Assert.Equal(["CountTry|done|"], await platform.AuditOfAsync(job));
    }
}
