using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class ListStaffTests(CersApp app)
{
    [Fact]
    public async Task Whoever_signed_in_with_a_role_is_listed_the_last_first_and_clients_are_not()
    {
        var supervisor = await app.OfficerAsync();
        await app.UserAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await app.StaffAsync(StaffRole.Auditor, StaffRole.Operator);

        var staff = await app.SendAsync(supervisor, new ListStaff(new PageRequest(1)));

        Assert.Equal(([StaffRole.Auditor, StaffRole.Operator], "Noor Haddad", false), Assert.Single(staff.Items).Value is var row ? (row.Roles, row.Name, row.Waiting) : default);
        Assert.True(staff.HasNext);
        Assert.DoesNotContain((await app.SendAsync(supervisor, new ListStaff(new PageRequest(100)))).Items, i => i.Value.Roles.Count == 0);
        Assert.NotEmpty((await app.SendAsync(supervisor, new ListStaff(new PageRequest(1, After: staff.Items[0].Key)))).Items);
    }

    [Fact]
    public async Task Only_supervisors_see_it() =>
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync("auditor"), new ListStaff(new PageRequest(20))));
}
