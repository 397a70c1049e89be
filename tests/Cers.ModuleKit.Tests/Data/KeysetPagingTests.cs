using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.Data;

public sealed class KeysetPagingTests(Platform platform) : IClassFixture<Platform>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_forward_and_back_show_each_row_once_in_one_order(bool newestFirst)
    {
        var (owner, account) = await SeventeenNotesAsync();
        var all = (await PageAsync(owner, account, new PageRequest(100), newestFirst)).Items.Select(i => i.Value.Text).ToList();
        Assert.Equal(17, all.Count);

        var forward = new List<string>();
        var page = await PageAsync(owner, account, new PageRequest(5), newestFirst);
        Assert.False(page.HasPrevious);
        forward.AddRange(page.Items.Select(i => i.Value.Text));
        while (page.HasNext)
        {
            page = await PageAsync(owner, account, new PageRequest(5, After: page.Items[^1].Key), newestFirst);
            Assert.True(page.HasPrevious);
            forward.AddRange(page.Items.Select(i => i.Value.Text));
        }

        var backward = new List<string>();
        page = await PageAsync(owner, account, new PageRequest(5, FromEnd: true), newestFirst);
        backward.InsertRange(0, page.Items.Select(i => i.Value.Text));
        while (page.HasPrevious)
        {
            page = await PageAsync(owner, account, new PageRequest(5, Before: page.Items[0].Key), newestFirst);
            Assert.True(page.HasNext);
            backward.InsertRange(0, page.Items.Select(i => i.Value.Text));
        }

        Assert.Equal(all, forward);
        Assert.Equal(all, backward);
    }

    [Fact]
    public async Task Rows_that_come_while_someone_turns_pages_shift_nothing()
    {
        var (owner, account) = await SeventeenNotesAsync();
        var first = await PageAsync(owner, account, new PageRequest(5), newestFirst: true);
        await platform.SendAsync(owner, new WriteNote(account, "newer"));

        var second = await PageAsync(owner, account, new PageRequest(5, After: first.Items[^1].Key), newestFirst: true);

        Assert.Empty(first.Items.Select(i => i.Value.Text).Intersect(second.Items.Select(i => i.Value.Text)));
        Assert.DoesNotContain("newer", second.Items.Select(i => i.Value.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("1_2")]
    [InlineData("99999999999999999999_00000000000000000000000000000000")]
    [InlineData("9223372036854775807_00000000000000000000000000000000")]
    [InlineData("-1_00000000000000000000000000000000")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        var (owner, account) = await SeventeenNotesAsync();

        var page = await platform.SendAsync(owner, new PageNotes(account, new PageRequest(5, After: key), NewestFirst: true));

        Assert.Equal("paging.key_not_valid", Assert.Single(page.Errors).Code);
    }

    [Fact]
    public async Task A_page_has_at_most_a_hundred_rows_and_at_least_one()
    {
        var (owner, account) = await SeventeenNotesAsync();

        Assert.Single((await PageAsync(owner, account, new PageRequest(-3), newestFirst: true)).Items);
        Assert.Equal(17, (await PageAsync(owner, account, new PageRequest(int.MaxValue), newestFirst: true)).Items.Count);
    }

    [Fact]
    public void A_key_reads_back_as_it_was_written()
    {
        var key = new Keyset(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(1230), Guid.CreateVersion7());

        Assert.True(Keyset.TryParse(key.ToString(), out var read));
        Assert.Equal(key, read);
    }

    /// <summary>Written in threes at the same moment, so that ties are broken by id.</summary>
    private async Task<(Actor Owner, AccountId Account)> SeventeenNotesAsync()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        for (var i = 0; i < 17; i++)
        {
            await platform.SendAsync(owner, new WriteNote(account, $"note {i}"));
        }

        await platform.Database.ExecuteAsync(
            """
            update trial.notes n set at = timestamptz '2026-01-01' + (r.i / 3) * interval '1 hour'
            from (select id, row_number() over (order by text) as i from trial.notes where account_id = $1) r where r.id = n.id
            """,
            account.Value);
        return (owner, account);
    }

    private async Task<Page<NoteRow>> PageAsync(Actor actor, AccountId account, PageRequest page, bool newestFirst) =>
        (await platform.SendAsync(actor, new PageNotes(account, page, newestFirst))).Value;
}
