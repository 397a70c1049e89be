using Cers.Registration.Contracts;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class WithdrawDisputeTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task It_is_taken_back_until_an_officer_works_on_it_and_another_one_may_follow()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.OpenedAsync(account);

        Assert.Empty(await desk.CodesAsync(account.Owner.Actor, new WithdrawDispute(account.Id, number, null)));
        Assert.Equal(CaseState.Withdrawn, (await desk.CaseAsync(number)).State);

        var second = await desk.TakenAsync(account);
        Assert.Equal(["registration.case_not_in_state"], await desk.CodesAsync(account.Owner.Actor, new WithdrawDispute(account.Id, second, null)));
    }
}
