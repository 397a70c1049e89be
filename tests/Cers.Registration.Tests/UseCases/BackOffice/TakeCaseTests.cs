using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(CaseTests.Name)]
public sealed class TakeCaseTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task Of_two_officers_one_takes_it_and_a_supervisor_takes_it_over()
    {
        var number = await desk.OpenedAsync(await desk.ProviderAsync());

        var taken = await Task.WhenAll(desk.CodesAsync(desk.Officer, new TakeCase(number, 0)), desk.CodesAsync(desk.Colleague, new TakeCase(number, 0)));

        Assert.Single(taken, codes => codes.Count == 0);
        Assert.Single(taken, codes => codes.SequenceEqual(["registration.case_changed_meanwhile"]));
        Assert.Empty(await desk.CodesAsync(desk.Supervisor, new TakeCase(number, 1)));
        var details = await desk.CaseAsync(number, desk.Supervisor);
        Assert.Equal((CaseState.Triaged, "Sam Supervisor", true), (details.State, details.AssigneeName, details.AssignedToMe));
    }

    [Fact]
    public async Task Others_than_the_unit_take_none()
    {
        var number = await desk.OpenedAsync(await desk.ProviderAsync());

        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("Rita", StaffRole.RegistrationOfficer), new TakeCase(number, 0)));
        Assert.Equal(["registration.case_unknown number"], await desk.CodesAsync(desk.Officer, new TakeCase("CAS-2026-999999", 0)));
    }
}
