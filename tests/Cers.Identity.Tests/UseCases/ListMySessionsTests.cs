using Cers.Identity.Contracts;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class ListMySessionsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task One_s_own_live_sessions_are_listed_with_the_network_they_came_from()
    {
        var subject = $"newcomer-{Guid.CreateVersion7():N}";
        var first = await app.SignInAsync(subject);
        var second = await app.SendAsync(SignIn.Host, SignIn.Of(subject) with { Address = "2001:db8:1:2::7" });
        var ended = await app.SignInAsync(subject);
        await app.SendAsync(SignIn.Host, new EndSession(ended.Session));
        await app.SignInAsync($"newcomer-{Guid.CreateVersion7():N}");

        var mine = await app.SendAsync(new Actor { Kind = ActorKind.Person, Person = first.Person, Session = second.Session }, new ListMySessions());

        Assert.Equal([(second.Session, "2001:db8:1::/48", true), (first.Session, "192.0.2.0/24", false)], mine.Select(s => (s.Id, s.Network!, s.IsThis)));
        Assert.All(mine, s => Assert.Equal("GCKEY", s.Provider));
        app.Clock.Advance(TimeSpan.FromMinutes(21));
        Assert.Empty(await app.SendAsync(new Actor { Kind = ActorKind.Person, Person = first.Person, Session = second.Session }, new ListMySessions()));
    }
}
