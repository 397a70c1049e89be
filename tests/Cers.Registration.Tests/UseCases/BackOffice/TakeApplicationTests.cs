using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class TakeApplicationTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task An_officer_takes_an_application_and_the_history_names_the_officer()
    {
        var number = await desk.TakenAsync();

        var details = await desk.DetailsAsync(number);
        Assert.Equal((ApplicationState.InReview, "First Officer", true), (details.State, details.AssigneeName, details.AssignedToMe));
        Assert.Equal([(ApplicationEventKind.Submitted, null), (ApplicationEventKind.Taken, "First Officer")], details.History.Select(e => (e.Kind, e.ActorName)));
        Assert.Equal([ApplicationAction.Approve, ApplicationAction.AskForInformation, ApplicationAction.ProposeRefusal, ApplicationAction.Give], details.Actions);
        Assert.Equal([ApplicationAction.Take, ApplicationAction.Give], (await desk.DetailsAsync(number, desk.Supervisor)).Actions);
        Assert.Empty((await desk.DetailsAsync(number, desk.Second)).Actions);
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_takes_it_and_the_other_is_told_of_the_change()
    {
        var number = await desk.SubmittedAsync();
        var version = await desk.VersionAsync(number);

        var codes = await Task.WhenAll(
            desk.CodesAsync(desk.First, new TakeApplication(number, version)), desk.CodesAsync(desk.Second, new TakeApplication(number, version)));

        Assert.Single(codes, c => c.Count == 0);
        Assert.Single(codes, c => c.SequenceEqual(["registration.changed_meanwhile"]));
    }

    [Theory]
    [InlineData(StaffRole.TccuOfficer)]
    [InlineData(StaffRole.Auditor)]
    [InlineData(StaffRole.Operator)]
    public async Task Other_staff_may_not_take(StaffRole role)
    {
        var number = await desk.SubmittedAsync();

        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("Other", role), new TakeApplication(number, 0)));
    }

    [Fact]
    public async Task There_is_no_application_of_an_unknown_number() =>
        Assert.Equal(["registration.application_unknown"], await desk.CodesAsync(desk.First, new TakeApplication("EXP-2026-999999", 0)));
}
