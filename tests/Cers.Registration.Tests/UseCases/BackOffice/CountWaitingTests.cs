using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class CountWaitingTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Each_officer_counts_what_waits_for_him_or_her()
    {
        await desk.SubmittedAsync();
        await desk.SubmittedAsync();
        await desk.TakenAsync();
        await desk.ProposedAsync();

        Assert.Equal(new WaitingCounts(2, 1), await app.SendAsync(desk.First, new CountWaiting()));
        Assert.Equal(new WaitingCounts(2, 0), await app.SendAsync(desk.Second, new CountWaiting()));
    }
}
