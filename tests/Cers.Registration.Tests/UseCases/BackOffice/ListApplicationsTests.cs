using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ListApplicationsTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_queue_is_paged_oldest_first_both_ways_and_filtered()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            numbers.Add(await desk.SubmittedAsync());
        }

        var taken = await desk.TakenAsync();
        var approved = await desk.ApprovedAsync();

        var first = await ListAsync(null, new PageRequest(2));
        Assert.Equal(numbers[..2], Numbers(first));
        Assert.True(first is { HasNext: true, HasPrevious: false });
        var second = await ListAsync(null, new PageRequest(2, After: first.Items[^1].Key));
        Assert.Equal(numbers[2..4], Numbers(second));
        Assert.Equal(numbers[..2], Numbers(await ListAsync(null, new PageRequest(2, Before: second.Items[0].Key))));
        Assert.Equal([taken], Numbers(await ListAsync(null, new PageRequest(1, FromEnd: true))));

        Assert.Equal(numbers, Numbers(await ListAsync(ApplicationState.Submitted, new PageRequest(10))));
        Assert.Equal([approved.Number], Numbers(await ListAsync(ApplicationState.Approved, new PageRequest(10))));
        var mine = Assert.Single((await ListAsync(null, new PageRequest(10), mine: true)).Items).Value;
        Assert.Equal((taken, "First Officer", ClockColour.Green), (mine.Number, mine.AssigneeName, mine.Colour));
    }

    [Theory]
    [InlineData(StaffRole.TccuOfficer, true)]
    [InlineData(StaffRole.Auditor, true)]
    [InlineData(StaffRole.Operator, false)]
    public async Task Who_may_look_is_in_the_permission_matrix(StaffRole role, bool may) =>
        Assert.Equal(may ? [] : ["access.not_allowed"], await desk.CodesAsync(Desk.Staff("Somebody", role), new ListApplications(null, false, new PageRequest(1))));

    private Task<Page<ApplicationRow>> ListAsync(ApplicationState? state, PageRequest page, bool mine = false) =>
        app.SendAsync(desk.First, new ListApplications(state, mine, page));

    private static IEnumerable<string> Numbers(Page<ApplicationRow> page) => page.Items.Select(i => i.Value.Number);
}
