using Cers.Kernel;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.Messages;

public sealed class ClientRequestTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task The_same_request_again_gets_the_first_answer_and_one_effect()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);

        var first = await platform.SendAsync(owner, new WriteNote(account, "once", "request-1"));
        var again = await platform.SendAsync(owner, new WriteNote(account, "once", "request-1"));

        Assert.Equal(first.Value, again.Value);
        Assert.Equal(1, platform.Steps.Of("write once"));
    }

    [Fact]
    public async Task A_refusal_is_told_again_with_its_code_text_and_kind()
    {
        var someone = Platform.Someone();

        var first = await platform.SendAsync(someone, new GiveUp("told again", "a@example.ca", "request-1"));
        var again = await platform.SendAsync(someone, new GiveUp("told again", "a@example.ca", "request-1"));

        Assert.Equal((first.Errors[0].Code, first.Errors[0].Text, first.Errors[0].GetType()), (again.Errors[0].Code, again.Errors[0].Text, again.Errors[0].GetType()));
        Assert.Equal(1, platform.Steps.Of("give up told again"));
    }

    [Fact]
    public async Task The_same_id_with_another_body_is_refused()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        await platform.SendAsync(owner, new WriteNote(account, "this", "request-1"));

        var answer = await platform.SendAsync(owner, new WriteNote(account, "that", "request-1"));

        Assert.IsType<RequestIdReused>(Assert.Single(answer.Errors));
        Assert.Equal(0, platform.Steps.Of("write that"));
    }

    [Fact]
    public async Task Two_people_may_use_the_same_id()
    {
        var (one, here) = platform.Member(AccountRole.Owner);
        var (other, there) = platform.Member(AccountRole.Owner);

        Assert.True((await platform.SendAsync(one, new WriteNote(here, "a", "request-1"))).IsSuccess);
        Assert.True((await platform.SendAsync(other, new WriteNote(there, "b", "request-1"))).IsSuccess);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with blanks inside")]
    [InlineData("é-accented-id")]
    public async Task An_id_of_another_form_is_refused(string id)
    {
        var (owner, account) = platform.Member(AccountRole.Owner);

        var answer = await platform.SendAsync(owner, new WriteNote(account, "x", id));

        Assert.Equal("request.id_not_valid", Assert.Single(answer.Errors).Code);
    }

    [Fact]
    public async Task Twins_in_parallel_have_one_effect_and_one_answer()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => platform.SendAsync(owner, new WriteNote(account, "twins", "request-1"))));

        Assert.Single(answers.Select(a => a.Value).Distinct());
        Assert.Equal(1, platform.Steps.Of("write twins"));
    }

    [Fact]
    public async Task A_crash_frees_the_id()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        platform.Memberships.Add(owner, account, AccountRole.Owner);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ((Messaging.IDoor)platform.Services.GetService(typeof(Messaging.IDoor))!).SendAsync(owner, new WriteNote(account, "later", "request-1"), cancelled.Token));

        Assert.True((await platform.SendAsync(owner, new WriteNote(account, "later", "request-1"))).IsSuccess);
    }

    [Fact]
    public async Task Neither_the_body_nor_an_address_is_stored()
    {
        var someone = Platform.Someone();
        await platform.SendAsync(someone, new GiveUp("nothing to see", "private@example.ca", "request-private"));

        var row = Assert.Single(await platform.Database.RowsAsync("select r::text from platform.client_requests r where client_request_id = 'request-private'"));

        Assert.DoesNotContain("private@example.ca", row, StringComparison.Ordinal);
    }
}
