using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

/// <summary>What it tells is seen where work is given to a colleague.</summary>
[Collection(PeopleApp.Name)]
public sealed class ListStaffOfRolesTests(CersApp app)
{
    [Fact]
    public async Task Nobody_asks_it_from_outside()
    {
        var supervisor = await app.Data.ActorAsync("supervisor-1");

        Assert.Equal("access.not_allowed", await app.CodeAsync(supervisor, new ListStaffOfRoles(new HashSet<StaffRole> { StaffRole.Supervisor })));
    }
}
