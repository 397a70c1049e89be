using System.Security.Cryptography;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class RegisterMachineClientTests(CersApp app) : IClassFixture<CersApp>
{
    private static readonly ECDsa P256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static TheoryData<string, string> Refusals => new()
    {
        { "", "identity.client_key_not_readable" },
        { "no key", "identity.client_key_not_readable" },
        { "{}", "identity.client_key_not_readable" },
        { "{\"kty\":\"oct\",\"k\":\"AAAA\"}", "identity.client_key_private" },
        { "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "identity.client_key_not_readable" },
        { P256.ExportPkcs8PrivateKeyPem(), "identity.client_key_private" },
        { P256.ExportECPrivateKeyPem(), "identity.client_key_private" },
        { Jwk(P256, ",\"d\":\"AAAA\""), "identity.client_key_private" },
        { Jwk(P256, ",\"use\":\"enc\""), "identity.client_key_not_readable" },
        { Jwk(P256, ",\"alg\":\"RS256\""), "identity.client_key_weak" },
        // Not a point of the curve.
        { "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE\",\"y\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE\"}", "identity.client_key_not_readable" },
        { ECDsa.Create(ECCurve.NamedCurves.nistP384).ExportSubjectPublicKeyInfoPem(), "identity.client_key_weak" },
        { RSA.Create(1024).ExportSubjectPublicKeyInfoPem(), "identity.client_key_weak" },
        { RSA.Create(1024).ExportRSAPublicKeyPem(), "identity.client_key_weak" },
    };

    [Fact]
    public async Task An_owner_registers_a_program_by_a_key_in_each_form_and_it_is_told_with_its_thumbprint()
    {
        var account = await app.Data.AccountOpenedAsync();
        using var rsa = RSA.Create(2048);

        var pem = await app.SendAsync(account.Owner.Actor, Register(account, P256.ExportSubjectPublicKeyInfoPem()));
        var jwk = await app.SendAsync(account.Owner.Actor, Register(account, Jwk(P256)));
        var rsaPem = await app.SendAsync(account.Owner.Actor, Register(account, rsa.ExportSubjectPublicKeyInfoPem()));
        var pkcs1 = await app.SendAsync(account.Owner.Actor, Register(account, rsa.ExportRSAPublicKeyPem()));

        Assert.Equal("ES256", Assert.Single(pem.Keys).Algorithm);
        Assert.Equal(43, pem.Keys[0].Thumbprint.Length);
        Assert.Equal(pem.Keys[0].Thumbprint, Assert.Single(jwk.Keys).Thumbprint);
        Assert.Equal("RS256", Assert.Single(rsaPem.Keys).Algorithm);
        Assert.Equal(rsaPem.Keys[0].Thumbprint, Assert.Single(pkcs1.Keys).Thumbprint);
        Assert.Equal([MachineScope.DeclarationsRead, MachineScope.DeclarationsSubmit], pem.Scopes);
        Assert.Equal(account.Owner.Urn, pem.MadeBy);
        Assert.Null(pem.LastUse);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_key_that_is_private_weak_or_none_is_refused_and_named(string key, string code)
    {
        var account = await app.Data.AccountOpenedAsync();

        var refused = await app.Door.SendAsync(account.Owner.Actor, Register(account, key), CancellationToken.None);

        var error = Assert.Single(refused.Errors);
        Assert.Equal((code, "publicKey"), (error.Code, error.Path));
        Assert.NotEqual(error.Text.En, error.Text.Fr);
    }

    [Fact]
    public async Task Name_scopes_and_end_are_checked()
    {
        var account = await app.Data.AccountOpenedAsync();
        var good = Register(account, Jwk(P256));

        Assert.Equal("identity.client_name_not_valid", await app.CodeAsync(account.Owner.Actor, good with { Name = " " }));
        Assert.Equal("identity.client_scopes_missing", await app.CodeAsync(account.Owner.Actor, good with { Scopes = [] }));
        Assert.Equal("identity.client_key_end", await app.CodeAsync(account.Owner.Actor, good with { KeyEndsAt = app.Clock.GetUtcNow().AddDays(366) }));
        Assert.Equal("identity.client_key_end", await app.CodeAsync(account.Owner.Actor, good with { KeyEndsAt = app.Clock.GetUtcNow().AddSeconds(-1) }));
        Assert.Null(await app.CodeAsync(account.Owner.Actor, good));
        Assert.Equal("identity.client_name_taken", await app.CodeAsync(account.Owner.Actor, good with { Name = good.Name.ToUpperInvariant(), ClientRequestId = TestData.RequestId() }));
    }

    [Fact]
    public async Task Owners_and_proxies_do_and_nobody_else_and_a_client_outlives_who_made_it()
    {
        var account = await app.Data.AccountOpenedAsync();
        var proxy = await app.Data.ColleagueAsync(account, AccountRole.ProxyOwner);
        var user = await app.Data.ColleagueAsync(account, AccountRole.User);
        var stranger = await app.Data.PersonAsync();

        var client = await app.SendAsync(proxy.Actor, Register(account, Jwk(P256)));
        Assert.Equal("access.not_allowed", await app.CodeAsync(user.Actor, Register(account, Jwk(P256))));
        Assert.Equal("access.not_allowed", await app.CodeAsync(stranger.Actor, Register(account, Jwk(P256))));
        await app.SendAsync(account.Owner.Actor, new RemoveAccountUser(account.Id, proxy.Urn, TestData.RequestId()));

        var access = await app.SendAsync(SignIn.Host, new GetMachineAccess(client.ClientId));
        Assert.Equal(account.Id, access.Account);
    }

    [Fact]
    public async Task The_twenty_first_is_refused()
    {
        var account = await app.Data.AccountOpenedAsync();
        for (var i = 0; i < 20; i++)
        {
            await app.SendAsync(account.Owner.Actor, Register(account, Jwk(P256)));
        }

        Assert.Equal("identity.clients_full", await app.CodeAsync(account.Owner.Actor, Register(account, Jwk(P256))));
    }

    private static string Jwk(ECDsa key, string more = "")
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return $$"""{"kty":"EC","crv":"P-256","x":"{{System.Buffers.Text.Base64Url.EncodeToString(point.X)}}","y":"{{System.Buffers.Text.Base64Url.EncodeToString(point.Y)}}"{{more}}}""";
    }

    private RegisterMachineClient Register(TestAccount account, string key) => new(
        account.Id, $"Client {Guid.CreateVersion7():N}", [MachineScope.DeclarationsSubmit, MachineScope.DeclarationsRead], key, app.Clock.GetUtcNow().AddDays(365), TestData.RequestId());
}
