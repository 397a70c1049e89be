using Cers.Identity.Contracts;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class EndMySessionTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task One_s_own_session_ends_and_somebody_else_s_is_as_unknown_as_none()
    {
        var me = await app.NewcomerAsync();
        var other = await app.NewcomerAsync();

        Assert.Null(await app.CodeAsync(me, new EndMySession(me.Session!.Value, TestData.RequestId())));

        Assert.Equal("identity.session_not_found", await app.CodeAsync(other, new EndMySession(me.Session.Value, TestData.RequestId())));
        Assert.Equal("identity.session_not_found", await app.CodeAsync(other, new EndMySession(Guid.CreateVersion7(), TestData.RequestId())));
        Assert.Equal("access.not_signed_in", await app.CodeAsync(me, new EndMySession(me.Session.Value, TestData.RequestId())));
        Assert.NotNull(await app.SendAsync(other, new ListMySessions()));
        Assert.Equal(
            "access.fresh_sign_in_needed",
            await app.CodeAsync(other with { AuthenticatedAt = app.Clock.GetUtcNow().AddMinutes(-6) }, new EndMySession(other.Session!.Value, TestData.RequestId())));
    }
}
