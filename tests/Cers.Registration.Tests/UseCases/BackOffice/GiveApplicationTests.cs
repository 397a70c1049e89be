using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class GiveApplicationTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task An_officer_gives_what_he_or_she_works_on_and_a_supervisor_anything()
    {
        var colleague = await app.Data.ActorAsync("officer-2");
        var number = await desk.TakenAsync();
        var staff = await NumberAsync(colleague.Name!);

        Assert.Equal(["registration.not_assigned"], await desk.CodesAsync(desk.Second, new GiveApplication(number, await desk.VersionAsync(number), staff)));
        Assert.Equal(["registration.no_such_colleague"], await desk.CodesAsync(desk.First, new GiveApplication(number, await desk.VersionAsync(number), 0)));
        await app.SendAsync(desk.First, new GiveApplication(number, await desk.VersionAsync(number), staff));

        var details = await desk.DetailsAsync(number, colleague);
        Assert.True(details.AssignedToMe);
        Assert.Contains(ApplicationAction.Approve, details.Actions);
        Assert.Equal((ApplicationEventKind.Given, "First Officer", colleague.Name), (details.History[^1].Kind, details.History[^1].ActorName, details.History[^1].Note));
        Assert.Equal(["registration.already_assigned"], await desk.CodesAsync(desk.Supervisor, new GiveApplication(number, details.Version, staff)));
        Assert.Equal(["registration.changed_meanwhile"], await desk.CodesAsync(desk.Supervisor, new GiveApplication(number, details.Version - 1, staff)));

        var fresh = await desk.SubmittedAsync();
        Assert.Equal(["registration.not_in_state"], await desk.CodesAsync(desk.First, new GiveApplication(fresh, await desk.VersionAsync(fresh), staff)));
        await app.SendAsync(desk.Supervisor, new GiveApplication(fresh, await desk.VersionAsync(fresh), staff));
        Assert.True((await desk.DetailsAsync(fresh, colleague)).AssignedToMe);
    }

    private async Task<int> NumberAsync(string name) =>
        (await app.SendAsync(desk.First, new ListColleagues())).First(c => c.Name == name).Officer;
}
