using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

/// <summary>By what it is for: a mail to somebody whom another module knows by id alone.</summary>
public sealed class GetContactTests(CersApp app)
{
    [Fact]
    public async Task Another_module_learns_the_address_and_the_name_for_its_mail()
    {
        var business = await app.ApprovedBusinessAsync();
        var owner = await app.UserAsync();

        await app.SendAsync(owner.Actor, new OpenBusinessAccount(business.AuthorizationId, business.SharedSecret, TestData.RequestId()));

        var mail = await app.Mailbox.WaitForAsync(business.Email, m => m.Text.Contains(owner.Urn.Value, StringComparison.Ordinal));
        Assert.Contains(owner.Account.LastName, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_asks_it_from_outside()
    {
        var user = await app.UserAsync();
        foreach (var actor in new[] { user.Actor, SignIn.Host, Actor.Anonymous })
        {
            var refused = await app.Door.SendAsync(actor, new GetContact(user.Actor.Person!.Value), CancellationToken.None);
            Assert.IsType<NotAllowed>(Assert.Single(refused.Errors));
        }
    }
}
