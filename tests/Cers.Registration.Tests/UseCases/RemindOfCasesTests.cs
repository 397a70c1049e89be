using Cers.Registration.Contracts;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class RemindOfCasesTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task The_unit_hears_once_that_a_case_is_due_and_once_that_it_is_overdue()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.OpenedAsync(account);
        await app.RunJobAsync("RemindOfCases");
        Assert.Equal(0, await RemindersAsync(number));

        await DueAsync(number, TimeSpan.FromMinutes(10));
        await Task.WhenAll(app.RunJobAsync("RemindOfCases"), app.RunJobAsync("RemindOfCases"));
        await app.RunJobAsync("RemindOfCases");
        Assert.Equal(1, await RemindersAsync(number));
        Assert.NotNull(await app.Mailbox.WaitForAsync(app.Unit, m => m.Subject == $"Case {number} is due soon"));

        await DueAsync(number, TimeSpan.FromMinutes(-10));
        await app.RunJobAsync("RemindOfCases");
        await app.RunJobAsync("RemindOfCases");
        Assert.Equal(2, await RemindersAsync(number));
        Assert.NotNull(await app.Mailbox.WaitForAsync(app.Unit, m => m.Subject == $"Case {number} is overdue"));
    }

    [Fact]
    public async Task Of_what_was_withdrawn_nobody_is_reminded()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.OpenedAsync(account);
        await DueAsync(number, TimeSpan.FromMinutes(-10));
        await app.SendAsync(account.Owner.Actor, new WithdrawDispute(account.Id, number, null));

        await app.RunJobAsync("RemindOfCases");

        Assert.Equal(0, await RemindersAsync(number));
    }

    private Task DueAsync(string number, TimeSpan from) =>
        app.Database.ExecuteAsync("update registration.cases set due_at = $2 where number = $1", number, (app.Clock.GetUtcNow() + from).ToUniversalTime());

    private async Task<long> RemindersAsync(string number) => await app.Database.ScalarAsync<long>(
        "select count(*) from platform.outbox where template = 'registration.case_queue' and subject = 'case ' || $1 and model::text ~ 'DueSoon|Overdue'", number);
}
