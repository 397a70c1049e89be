using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class GetStaffMemberTests(CersApp app)
{
    [Fact]
    public async Task Each_role_is_told_by_its_source()
    {
        var supervisor = await app.OfficerAsync();
        var staff = await app.StaffAsync(StaffRole.RegistrationOfficer);
        var number = await app.Database.ScalarAsync<int>("select number from identity.staff where person_id = $1", staff.Person!.Value.Value);

        var seen = await app.SendAsync(supervisor, new GetStaffMember(number));

        Assert.Equal(("Noor Haddad", true), (seen.Name, seen.MayChange));
        Assert.Equal(Enum.GetValues<StaffRole>(), seen.Roles.Select(r => r.Role));
        Assert.Equal([StaffRole.RegistrationOfficer], seen.Roles.Where(r => r is { InSignIn: true, InEffect: true, Decision: StaffRoleDecision.AsSignIn }).Select(r => r.Role));
        Assert.False((await app.SendAsync(supervisor, new GetStaffMember(
            await app.Database.ScalarAsync<int>("select number from identity.staff where person_id = $1", supervisor.Person!.Value.Value)))).MayChange);
    }

    [Fact]
    public async Task An_unknown_number_is_not_found_and_only_supervisors_see()
    {
        Assert.Equal(["identity.staff_unknown"], await app.CodesAsync(await app.OfficerAsync(), new GetStaffMember(0)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync("tccu-1"), new GetStaffMember(1)));
    }
}
