using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

/// <summary>What it does stands in <see cref="SuspendAuthorizationTests"/>.</summary>
public sealed class GetAuthorizationTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Who_has_not_the_permission_is_refused() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("Somebody", StaffRole.Operator), new GetAuthorization(AuthorizationId.Parse("AA0001"))));
}
