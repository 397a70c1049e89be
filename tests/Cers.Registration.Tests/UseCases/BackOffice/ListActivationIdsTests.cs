using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

/// <summary>What it does stands in <see cref="IssueActivationIdTests"/>.</summary>
public sealed class ListActivationIdsTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Who_may_not_issue_them_does_not_see_the_list() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("TCCU", StaffRole.TccuOfficer), new ListActivationIds(new Messaging.PageRequest(5))));
}
