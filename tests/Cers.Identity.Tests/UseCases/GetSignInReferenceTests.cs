using Cers.Identity.Contracts;
using Cers.Identity.Tests.UseCases.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(Office.Name)]
public sealed class GetSignInReferenceTests(CersApp app)
{
    [Fact]
    public async Task A_newcomer_reads_the_reference_of_the_own_credential()
    {
        var me = await app.NewcomerAsync();

        var reference = await app.SendAsync(me, new GetSignInReference());

        Assert.Equal(await app.Database.ScalarAsync<string>("select reference from identity.credentials where person_id = $1", me.Person!.Value.Value), reference.Value);
        Assert.Equal(["access.not_signed_in"], await app.CodesAsync(Actor.Anonymous, new GetSignInReference()));
    }

    [Fact]
    public async Task It_stands_on_the_profile_of_somebody_without_a_user_account()
    {
        using var browser = await app.AsPersonaAsync($"newcomer-{Guid.CreateVersion7().ToString("N")[20..]}", Language.Fr);

        var me = await browser.OpenAsync("/me");

        Assert.True(CredentialReference.TryParse(me.Find("#sign-in-reference").TextContent, out _));
    }
}
