using Cers.Declarations.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

/// <summary>What it answers is seen where the exporter asks; here, that nobody sends it past that.</summary>
public sealed class ListFiledForTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Nobody_sends_it_from_outside()
    {
        var account = await app.Data.AccountOpenedAsync();
        foreach (var actor in new[] { account.Owner.Actor, await app.Data.ActorAsync("supervisor-1"), Actor.Anonymous, Actor.System("test") })
        {
            var answer = await app.Door.SendAsync(actor, new ListFiledFor(account.BusinessNumber, new PageRequest(9)), TestContext.Current.CancellationToken);
            Assert.Equal("access.not_allowed", answer.Errors[0].Code);
        }
    }
}
