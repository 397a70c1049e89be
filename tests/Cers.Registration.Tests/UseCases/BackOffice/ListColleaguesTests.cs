using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ListColleaguesTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Those_who_decide_applications_are_listed_and_nobody_else()
    {
        var officer = await app.Data.ActorAsync("officer-1");
        var supervisor = await app.Data.ActorAsync("supervisor-1");
        var operators = await app.Data.ActorAsync("operator");

        var names = (await app.SendAsync(desk.First, new ListColleagues())).Select(c => c.Name).ToList();

        Assert.Contains(officer.Name, names);
        Assert.Contains(supervisor.Name, names);
        Assert.DoesNotContain(operators.Name, names);
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(operators, new ListColleagues()));
    }
}
