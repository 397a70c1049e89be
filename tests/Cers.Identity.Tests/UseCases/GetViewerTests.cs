using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class GetViewerTests(CersApp app)
{
    [Fact]
    public async Task Nobody_is_no_viewer_and_a_newcomer_has_no_user_account()
    {
        Assert.Null(await app.SendAsync(Actor.Anonymous, new GetViewer()));

        var newcomer = await app.SendAsync(await app.NewcomerAsync(Language.Fr), new GetViewer());

        Assert.Null(newcomer!.UserAccount);
        Assert.Equal(Language.Fr, newcomer.Language);
    }

    [Fact]
    public async Task Somebody_else_s_session_is_not_told()
    {
        var one = await app.NewcomerAsync();
        var other = await app.NewcomerAsync();

        Assert.Null((await app.SendAsync(one with { Session = other.Session }, new GetViewer()))!.SessionEndsAt);
    }
}
