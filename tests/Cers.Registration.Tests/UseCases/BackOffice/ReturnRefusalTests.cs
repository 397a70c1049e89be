using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ReturnRefusalTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_returned_refusal_is_the_first_officers_work_again_with_the_note()
    {
        var number = await desk.ProposedAsync();
        var version = await desk.VersionAsync(number);

        Assert.Equal(["registration.own_proposal"], await desk.CodesAsync(desk.First, new ReturnRefusal(number, version, "Ask again.")));
        Assert.Equal(["registration.note_missing"], await desk.CodesAsync(desk.Second, new ReturnRefusal(number, version, " ")));
        Assert.Empty(await desk.CodesAsync(desk.Second, new ReturnRefusal(number, version, "Ask again.")));

        var details = await desk.DetailsAsync(number);
        Assert.Equal((ApplicationState.InReview, true, null), (details.State, details.AssignedToMe, details.Refusal));
        Assert.Equal((ApplicationEventKind.RefusalReturned, "Second Officer", "Ask again."), (details.History[^1].Kind, details.History[^1].ActorName, details.History[^1].Note));
        Assert.Empty(await desk.CodesAsync(desk.First, new ApproveApplication(number, details.Version)));
    }
}
