using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class SearchAuditTrailTests(Platform platform) : IClassFixture<Platform>
{
    private static readonly AuditFilter Anything = new(null, null, null, null, null, null);

    private static readonly Actor Auditor = Platform.Someone(StaffRole.Auditor);

    [Fact]
    public async Task Entries_are_found_by_account_actor_subject_message_and_day()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        var text = System.Security.Cryptography.RandomNumberGenerator.GetHexString(8);
        await platform.SendAsync(owner, new WriteNote(account, text));
        await platform.SendAsync(owner, new WriteNote(account, text + " too"));
        var today = OttawaTime.DateOf(TimeProvider.System.GetUtcNow());

        Assert.Equal(2, (await FindAsync(Anything with { Account = account })).Items.Count);
        Assert.Equal(2, (await FindAsync(Anything with { Actor = owner.Key })).Items.Count);
        Assert.Equal(owner.Key, Assert.Single((await FindAsync(Anything with { Subject = $"note {text}" })).Items).Value.Actor);
        Assert.Equal(2, (await FindAsync(Anything with { Actor = owner.Key, Message = "WriteNote", From = today.AddDays(-1), To = today.AddDays(1) })).Items.Count);
        Assert.Empty((await FindAsync(Anything with { Actor = owner.Key, From = today.AddDays(2) })).Items);
        Assert.Empty((await FindAsync(Anything with { Actor = owner.Key, Message = "Other" })).Items);
    }

    [Fact]
    public async Task Pages_follow_each_other_the_newest_first()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        for (var i = 0; i < 5; i++)
        {
            await platform.SendAsync(owner, new WriteNote(account, $"p {i} {account.ToString()[^6..]}"));
        }

        var filter = Anything with { Actor = owner.Key };
        var first = await FindAsync(filter, new PageRequest(2));
        var second = await FindAsync(filter, new PageRequest(2, first.Items[^1].Key));
        var third = await FindAsync(filter, new PageRequest(2, second.Items[^1].Key));

        Assert.Equal(["4", "3", "2", "1", "0"], first.Items.Concat(second.Items).Concat(third.Items).Select(i => i.Value.Subject!.Split(' ')[2]));
        Assert.True(first.HasNext);
        Assert.False(third.HasNext);
    }

    [Fact]
    public async Task Reading_is_an_entry_with_its_reason()
    {
        var auditor = Platform.Someone(StaffRole.Auditor);

        await platform.SendAsync(auditor, new SearchAuditTrail("a complaint of May", Anything, new PageRequest(1)));

        Assert.Equal(
            ["SearchAuditTrail|viewed|a complaint of May"],
            await platform.Database.RowsAsync("select message, outcome, reason from platform.audit_entries where actor = $1", auditor.Key));
    }

    [Fact]
    public async Task Who_gives_no_reason_or_impossible_days_is_told_the_field()
    {
        var day = new DateOnly(2026, 5, 4);

        Assert.Equal("reason", (await RefusalAsync(new SearchAuditTrail("no", Anything, new PageRequest(1)))).Path);
        Assert.Equal("to", (await RefusalAsync(new SearchAuditTrail("a complaint", Anything with { From = day, To = day.AddDays(-1) }, new PageRequest(1)))).Path);
        Assert.Equal("from", (await RefusalAsync(new SearchAuditTrail("a complaint", Anything with { From = DateOnly.MinValue }, new PageRequest(1)))).Path);
        Assert.Equal("to", (await RefusalAsync(new SearchAuditTrail("a complaint", Anything with { To = DateOnly.MaxValue }, new PageRequest(1)))).Path);
    }

    [Fact]
    public async Task Nobody_but_the_auditor_reads() =>
        Assert.False((await platform.SendAsync(Platform.Someone(StaffRole.Supervisor), new SearchAuditTrail("curiosity", Anything, new PageRequest(1)))).IsSuccess);

    private async Task<Page<AuditRow>> FindAsync(AuditFilter filter, PageRequest? page = null) =>
        (await platform.SendAsync(Auditor, new SearchAuditTrail("test of the search", filter, page ?? new PageRequest(50)))).Value;

    private async Task<Error> RefusalAsync(SearchAuditTrail search) => Assert.Single((await platform.SendAsync(Auditor, search)).Errors);
}
