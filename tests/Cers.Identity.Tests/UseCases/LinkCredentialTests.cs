using Cers.Identity.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class LinkCredentialTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Issuer = "https://partner.example";

    [Fact]
    public async Task Either_credential_signs_the_person_in_from_then_on_and_the_person_is_told()
    {
        var user = await app.UserAsync();
        var subject = Guid.CreateVersion7().ToString();

        await app.SendAsync(user.Actor, new LinkCredential(Issuer, subject, "SIGN_IN_PARTNER"));
        await app.SendAsync(user.Actor, new LinkCredential(Issuer, subject, "SIGN_IN_PARTNER"));

        Assert.Equal(user.Actor.Person, (await app.SendAsync(SignIn.Host, SignIn.Of(subject) with { Issuer = Issuer, Provider = "SIGN_IN_PARTNER" })).Person);
        await app.WaitForScalarAsync(1L, "select count(*) from platform.outbox where template = 'identity.credential_linked' and recipient = $1", user.Account.Email);
    }

    [Fact]
    public async Task Somebody_else_s_and_a_sign_in_that_is_too_old_are_refused()
    {
        var (user, other) = (await app.UserAsync(), await app.NewcomerAsync());
        var subject = Guid.CreateVersion7().ToString();
        await app.SendAsync(other, new LinkCredential(Issuer, subject, "SIGN_IN_PARTNER"));

        Assert.Equal("identity.credential_taken", await app.CodeAsync(user.Actor, new LinkCredential(Issuer, subject, "SIGN_IN_PARTNER")));
        var stale = user.Actor with { AuthenticatedAt = app.Clock.GetUtcNow().AddMinutes(-5) };
        Assert.Equal("access.fresh_sign_in_needed", await app.CodeAsync(stale, new LinkCredential(Issuer, Guid.CreateVersion7().ToString(), "SIGN_IN_PARTNER")));
        Assert.Equal("access.fresh_sign_in_needed", await app.CodeAsync(user.Actor with { AuthenticatedAt = null }, new LinkCredential(Issuer, Guid.CreateVersion7().ToString(), "SIGN_IN_PARTNER")));
    }
}
