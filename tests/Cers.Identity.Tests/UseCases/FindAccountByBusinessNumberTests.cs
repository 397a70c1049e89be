using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class FindAccountByBusinessNumberTests(CersApp app)
{
    [Fact]
    public async Task Registration_refuses_an_application_of_a_business_that_has_an_account()
    {
        var account = await app.AccountAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => app.Data.ApplicationSubmittedAsync(change: form => form with { BusinessNumber = account.Business.Number.Value }));

        Assert.Contains("REG-", refused.Message, StringComparison.Ordinal);
        Assert.Contains("businessNumber", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_asks_it_from_outside()
    {
        var user = await app.UserAsync();
        foreach (var actor in new[] { user.Actor, SignIn.Host, Actor.Anonymous })
        {
            var refused = await app.Door.SendAsync(actor, new FindAccountByBusinessNumber(BusinessNumber.Parse("123456782RM0001")), CancellationToken.None);
            Assert.IsType<NotAllowed>(Assert.Single(refused.Errors));
        }
    }
}
