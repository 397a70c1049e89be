using Cers.Identity.Contracts;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class EndMySessionsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task The_others_end_and_then_everywhere()
    {
        var subject = $"newcomer-{Guid.CreateVersion7():N}";
        var sessions = new List<StartedSession>();
        for (var i = 0; i < 3; i++)
        {
            sessions.Add(await app.SignInAsync(subject));
        }

        var stranger = await app.SignInAsync($"newcomer-{Guid.CreateVersion7():N}");
        var me = new Actor { Kind = ActorKind.Person, Person = sessions[0].Person, Session = sessions[0].Session, AuthenticatedAt = DateTimeOffset.MaxValue };

        Assert.Equal(2, (await app.SendAsync(me, new EndMySessions(AndThis: false, TestData.RequestId()))).Count);
        Assert.Equal([sessions[0].Session], (await app.SendAsync(me, new ListMySessions())).Select(s => s.Id));
        Assert.Equal(1, (await app.SendAsync(me, new EndMySessions(AndThis: true, TestData.RequestId()))).Count);

        foreach (var session in sessions)
        {
            Assert.Equal("identity.session_ended", await app.CodeAsync(SignIn.Host, new GetSession(session.Ticket)));
        }

        Assert.Null(await app.CodeAsync(SignIn.Host, new GetSession(stranger.Ticket)));
    }
}
