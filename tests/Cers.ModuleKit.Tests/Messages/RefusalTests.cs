using Cers.Kernel;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.Messages;

public sealed class RefusalTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Every_fault_of_the_shape_is_told_with_its_path_and_nothing_runs()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);

        var answer = await platform.SendAsync(owner, new WriteNote(account, new string('x', 21)));

        var error = Assert.IsType<InvalidInput>(Assert.Single(answer.Errors));
        Assert.Equal(("trial.text_length", "text", "De 1 à 20 caractères."), (error.Code, error.Path, error.Text.Fr));
        Assert.Equal(["WriteNote|refused|trial.text_length"], await platform.AuditOfAsync(owner));
        Assert.Equal(0, platform.Steps.Of($"write {new string('x', 21)}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("request-1")]
    public async Task A_refusal_leaves_only_its_audit_entry_and_what_it_says_must_follow(string? clientRequestId)
    {
        var someone = Platform.Someone();
        var what = $"counted {Guid.CreateVersion7()}";
        var address = $"{Guid.CreateVersion7():N}@example.ca";

        var answer = await platform.SendAsync(someone, new GiveUp(what, address, clientRequestId));

        Assert.Equal("trial.given_up", Assert.Single(answer.Errors).Code);
        Assert.Equal(1L, await platform.Database.ScalarAsync<long>("select count(*) from trial.tries where what = $1", what));
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from trial.tries where what = 'kept by mistake'"));
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from platform.outbox where recipient = $1", address));
        Assert.Equal(["CountTry|done|", "GiveUp|refused|trial.given_up"], (await platform.AuditOfAsync(someone)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_nested_refusal_that_its_sender_ignores_refuses_the_whole_command()
    {
        var someone = Platform.Someone();
        var what = $"swallowed {Guid.CreateVersion7()}";

        var answer = await platform.SendAsync(someone, new Swallow(what, SecondIsRefused: true));

        Assert.Equal("trial.inner_refuses", Assert.Single(answer.Errors).Code);
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from trial.tries where what = $1", what));
    }

    [Fact]
    public async Task No_audit_entry_says_done_of_what_was_rolled_back()
    {
        var someone = Platform.Someone();

        await platform.SendAsync(someone, new Swallow("rolled back", SecondIsRefused: true));

        Assert.All(await platform.AuditOfAsync(someone), entry => Assert.Contains("|refused|trial.inner_refuses", entry, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_nested_command_s_audit_entry_names_its_parent()
    {
        var someone = Platform.Someone();

        await platform.SendAsync(someone, new Swallow("nested", SecondIsRefused: false));

        Assert.Equal(2L, await platform.Database.ScalarAsync<long>(
            """
            select count(*) from platform.audit_entries c join platform.audit_entries p on p.id = c.parent
            where c.actor = $1 and c.message = 'Inner' and p.message = 'Swallow'
            """,
            someone.Key));
    }

    [Fact]
    public async Task A_broken_constraint_that_the_module_named_is_a_refusal()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        await platform.SendAsync(owner, new WriteNote(account, "twice"));

        var answer = await platform.SendAsync(owner, new WriteNote(account, "twice"));

        Assert.Equal("trial.note_exists", Assert.IsType<Conflict>(Assert.Single(answer.Errors)).Code);
        Assert.Equal(["WriteNote|done|", "WriteNote|refused|trial.note_exists"], await platform.AuditOfAsync(owner));
    }

    [Fact]
    public async Task A_crash_leaves_nothing_but_an_entry_that_it_failed()
    {
        var someone = Platform.Someone();
        var what = $"crashed {Guid.CreateVersion7()}";

        await Assert.ThrowsAsync<InvalidOperationException>(() => platform.SendAsync(someone, new Crash(what)));

        Assert.Equal(["Crash|failed|"], await platform.AuditOfAsync(someone));
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from trial.tries where what = $1", what));
    }

    [Fact]
    public async Task A_query_cannot_send_a_command()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => platform.SendAsync(Platform.Someone(), new QueryThatWrites()));

        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from trial.tries where what = 'by a query'"));
    }
}
