using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

/// <summary>An application of its own: its clock goes more than a year ahead.</summary>
public sealed class GetTermsAndConditionsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_version_comes_into_force_with_its_day()
    {
        var user = await app.UserAsync();
        var now = await app.SendAsync(user.Actor, new GetTermsAndConditions());
        await app.Database.ExecuteAsync(
            "insert into identity.terms (version, in_force_from, text_en, text_fr) values ('next', $1, 'Next.', 'Suivantes.')", OttawaTime.Today(app.Clock).AddDays(400));

        Assert.Equal(now, await app.SendAsync(user.Actor, new GetTermsAndConditions()));
        app.Clock.Advance(TimeSpan.FromDays(401));

        while ((await app.SendAsync(user.Actor, new GetTermsAndConditions())).Version != "next")
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task It_is_told_to_who_has_signed_in()
    {
        Assert.Equal("access.not_signed_in", await app.CodeAsync(Actor.Anonymous, new GetTermsAndConditions()));
        Assert.Equal(app.TermsInForce(), (await app.SendAsync(await app.NewcomerAsync(), new GetTermsAndConditions())).Version);
    }
}
