using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.Tests.SignIn.Machines;

/// <summary>What the token endpoint takes for a client's proof, and above all what it does not.</summary>
public sealed class TokenEndpointTests(MachineApp app) : IClassFixture<MachineApp>
{
    private const string Assertion = "client_assertion";

    private static readonly Dictionary<string, Action<SecurityTokenDescriptor>> Faults = new()
    {
        ["issued by another"] = t => t.Issuer = Guid.CreateVersion7().ToString(),
        ["about another"] = t => t.Claims["sub"] = Guid.CreateVersion7().ToString(),
        ["about nobody"] = t => t.Claims.Remove("sub"),
        ["about a name that is no id"] = t => (t.Issuer, t.Claims["sub"]) = ("' or 1=1 --", "' or 1=1 --"),
        ["for another server"] = t => t.Audience = "https://elsewhere.example/oauth/token",
        ["for another host of the same name in another form"] = t => t.Audience += "/",
        ["for the GraphQL endpoint"] = t => t.Audience += "/graphql",
        ["for nobody"] = t => t.Audience = null,
        ["expired"] = t => (t.IssuedAt, t.Expires) = (t.IssuedAt!.Value.AddMinutes(-6), t.Expires!.Value.AddMinutes(-6)),
        ["lasting too long"] = t => t.Expires = t.Expires!.Value.AddMinutes(10),
        ["without an end"] = t => t.Expires = null,
        ["not yet valid"] = t => t.NotBefore = t.Expires!.Value.AddMinutes(-1),
        ["made in the future"] = t => (t.IssuedAt, t.Expires) = (t.IssuedAt!.Value.AddMinutes(3), t.Expires!.Value.AddMinutes(2)),
        ["without a jti"] = t => t.Claims.Remove("jti"),
        ["with an endless jti"] = t => t.Claims["jti"] = new string('j', 201),
        ["of the type of an access token"] = t => t.TokenType = "at+jwt",
        ["of the type of a log-out token"] = t => t.TokenType = "logout+jwt",
        ["signed by a key of nobody"] = t => t.SigningCredentials = Es256(ECDsa.Create(ECCurve.NamedCurves.nistP256), t.SigningCredentials.Key.KeyId),
        ["signed by RSA under an EC key's name"] = t => t.SigningCredentials = new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = t.SigningCredentials.Key.KeyId }, "RS256"),
        ["signed with the thumbprint as a shared secret"] = t => t.SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(t.SigningCredentials.Key.KeyId)), "HS256"),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_gets_a_token_for_ten_minutes_that_names_client_account_and_scopes()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);

        var (answer, body) = await app.TokenAsync(machine);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(("Bearer", "declarations:read declarations:submit"), (body.GetProperty("token_type").GetString(), body.GetProperty("scope").GetString()));
        Assert.InRange(body.GetProperty("expires_in").GetInt32(), 590, 600);
        var token = new JsonWebToken(body.GetProperty("access_token").GetString());
        Assert.Equal(("at+jwt", "ES256"), (token.Typ, token.Alg));
        Assert.Equal((machine.Id.ToString(), machine.Id.ToString()), (token.Subject, token.GetPayloadValue<string>("client_id")));
        Assert.Equal(account.Id.ToString(), token.GetPayloadValue<string>("account"));
        Assert.Equal(app.Address.GetLeftPart(UriPartial.Authority) + "/graphql", Assert.Single(token.Audiences));
        Assert.Equal(TimeSpan.FromMinutes(10), token.ValidTo - token.IssuedAt);
    }

    [Theory]
    [InlineData("/oauth/token", null)]
    [InlineData("", "JWT")]
    [InlineData("", "client-authentication+jwt")]
    public async Task Endpoint_and_issuer_are_taken_as_audience_and_three_types(string path, string? type)
    {
        var machine = await app.MachineAsync();

        var (answer, body) = await AskAsync(machine, t => (t.Audience, t.TokenType) = (t.Audience + path, type));

        Assert.True(answer.IsSuccessStatusCode, body.ToString());
    }

    [Fact]
    public async Task An_RSA_key_signs_RS256_and_no_key_name_is_needed()
    {
        var account = await app.Data.AccountOpenedAsync();
        using var rsa = RSA.Create(2048);
        var client = await app.SendAsync(
            account.Owner.Actor,
            new RegisterMachineClient(account.Id, "RSA", [MachineScope.DeclarationsRead], rsa.ExportSubjectPublicKeyInfoPem(), app.Clock.GetUtcNow().AddDays(1), TestData.RequestId()));
        var machine = new TestMachine(client, null!);

        string Signed(string algorithm) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = machine.Id.ToString(),
            Audience = app.Address.GetLeftPart(UriPartial.Authority),
            Expires = app.Clock.GetUtcNow().UtcDateTime.AddMinutes(1),
            Claims = new Dictionary<string, object> { ["sub"] = machine.Id.ToString(), ["jti"] = Guid.CreateVersion7().ToString() },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa), algorithm),
        });

        Assert.Equal(HttpStatusCode.OK, (await app.TokenAsync(TestData.TokenForm(Signed("RS256")))).Answer.StatusCode);
        AssertRefused(await app.TokenAsync(TestData.TokenForm(Signed("PS256"))), "invalid_client", 401);
        AssertRefused(await app.TokenAsync(TestData.TokenForm(Signed("RS512"))), "invalid_client", 401);
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task An_assertion_with_a_fault_is_refused(string fault)
    {
        var machine = await app.MachineAsync();

        AssertRefused(await AskAsync(machine, Faults[fault]), "invalid_client", 401);
    }

    [Theory]
    [InlineData("""{"alg":"none"}""")]
    [InlineData("""{"alg":"None","typ":"JWT"}""")]
    [InlineData("""{"alg":"ES256","jku":"https://elsewhere.example/keys"}""")]
    [InlineData("""{"alg":"ES256","kid":"../../../../dev/null"}""")]
    [InlineData("""{"alg":"ES256","kid":"x' union select 'key' --"}""")]
    [InlineData("""{"alg":"HS256","kid":"/dev/null"}""")]
    public async Task A_header_that_leads_elsewhere_is_refused(string header)
    {
        var machine = await app.MachineAsync();
        var parts = machine.Assertion(app.Address, app.Clock.GetUtcNow()).Split('.');
        var text = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(header));

        foreach (var signature in (string[])["", parts[2]])
        {
            AssertRefused(await app.TokenAsync(TestData.TokenForm($"{text}.{parts[1]}.{signature}")), "invalid_client", 401);
        }
    }

    /// <summary>The attacker brings the key along (CVE-2018-0114).</summary>
    [Fact]
    public async Task A_key_in_the_header_signs_nothing()
    {
        var machine = await app.MachineAsync();
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(own));

        var refused = await AskAsync(machine, t =>
        {
            t.SigningCredentials = Es256(own, null);
            t.AdditionalHeaderClaims = new Dictionary<string, object> { ["jwk"] = new Dictionary<string, object> { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = jwk.X, ["y"] = jwk.Y } };
        });

        AssertRefused(refused, "invalid_client", 401);
    }

    [Fact]
    public async Task An_assertion_that_was_shown_is_refused_by_every_host()
    {
        await using var other = await app.BesideAsync<MachineApp>();
        var machine = await app.MachineAsync();
        var jti = Guid.CreateVersion7().ToString();
        string Shown(CersApp host) => machine.Assertion(host.Address, host.Clock.GetUtcNow(), t => t.Claims["jti"] = jti);

        Assert.Equal(HttpStatusCode.OK, (await app.TokenAsync(TestData.TokenForm(Shown(app)))).Answer.StatusCode);

        AssertRefused(await app.TokenAsync(TestData.TokenForm(Shown(app))), "invalid_client", 401);
        AssertRefused(await other.TokenAsync(TestData.TokenForm(Shown(other))), "invalid_client", 401);
    }

    [Fact]
    public async Task An_access_token_is_no_assertion_and_an_assertion_no_access_token()
    {
        var machine = await app.MachineAsync();
        var (_, body) = await app.TokenAsync(machine);

        AssertRefused(await app.TokenAsync(TestData.TokenForm(body.GetProperty("access_token").GetString()!)), "invalid_client", 401);
        using var api = app.Browser();
        api.Client.DefaultRequestHeaders.Authorization = new("Bearer", machine.Assertion(app.Address, app.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.GraphQLAsync("{ __typename }")).Status);
    }

    [Fact]
    public async Task A_request_with_a_fault_is_told_which_by_RFC_6749_in_both_languages()
    {
        var machine = await app.Data.MachineAsync(await app.Data.AccountOpenedAsync(), MachineScope.DeclarationsRead);
        Dictionary<string, string> Form() => TestData.TokenForm(machine.Assertion(app.Address, app.Clock.GetUtcNow()));
        async Task<(HttpResponseMessage, JsonElement)> WithAsync(string field, string? value)
        {
            var form = Form();
            form.Remove(field);
            return await app.TokenAsync(value is null ? form : form.Append(new(field, value)));
        }

        AssertRefused(await WithAsync("grant_type", null), "invalid_request", 400);
        AssertRefused(await WithAsync("grant_type", "password"), "unsupported_grant_type", 400);
        AssertRefused(await WithAsync("grant_type", "authorization_code"), "unsupported_grant_type", 400);
        AssertRefused(await WithAsync("client_assertion_type", null), "invalid_client", 401);
        AssertRefused(await WithAsync("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer"), "invalid_client", 401);
        AssertRefused(await WithAsync(Assertion, null), "invalid_client", 401);
        AssertRefused(await WithAsync(Assertion, "a.b.c"), "invalid_client", 401);
        AssertRefused(await WithAsync("client_secret", "secret"), "invalid_client", 401);
        AssertRefused(await WithAsync("client_id", Guid.CreateVersion7().ToString()), "invalid_client", 401);
        AssertRefused(await WithAsync("scope", "declarations:submit"), "invalid_scope", 400);
        AssertRefused(await WithAsync("scope", "everything"), "invalid_scope", 400);
        AssertRefused(await WithAsync("resource", "https://elsewhere.example/graphql"), "invalid_target", 400);
        AssertRefused(await app.TokenAsync(Form().Append(new("grant_type", "client_credentials"))), "invalid_request", 400);
        Assert.Equal(HttpStatusCode.OK, (await WithAsync("client_id", machine.Id.ToString())).Item1.StatusCode);
        Assert.Equal("declarations:read", (await WithAsync("scope", "declarations:read")).Item2.GetProperty("scope").GetString());
    }

    [Fact]
    public async Task What_is_no_form_or_too_large_a_one_is_refused()
    {
        using var client = new HttpClient { BaseAddress = app.Address };

        using var json = await client.PostAsync("/oauth/token", new StringContent("{}", Encoding.UTF8, "application/json"), Ct);
        using var large = await client.PostAsync("/oauth/token", new FormUrlEncodedContent(TestData.TokenForm(new string('a', 64 * 1024))), Ct);
        using var got = await client.GetAsync("/oauth/token", Ct);

        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        Assert.Contains(large.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });
        Assert.False(got.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Libraries_find_the_endpoint_by_its_metadata()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var origin = app.Address.GetLeftPart(UriPartial.Authority);

        var server = JsonDocument.Parse(await client.GetStringAsync("/.well-known/oauth-authorization-server", Ct)).RootElement;
        var resource = JsonDocument.Parse(await client.GetStringAsync("/.well-known/oauth-protected-resource/graphql", Ct)).RootElement;

        Assert.Equal((origin, origin + "/oauth/token"), (server.GetProperty("issuer").GetString(), server.GetProperty("token_endpoint").GetString()));
        Assert.Equal(["private_key_jwt"], server.GetProperty("token_endpoint_auth_methods_supported").EnumerateArray().Select(m => m.GetString()));
        Assert.NotEmpty(JsonDocument.Parse(await client.GetStringAsync(server.GetProperty("jwks_uri").GetString(), Ct)).RootElement.GetProperty("keys").EnumerateArray());
        Assert.Equal((origin + "/graphql", origin), (resource.GetProperty("resource").GetString(), resource.GetProperty("authorization_servers")[0].GetString()));
    }

    private static SigningCredentials Es256(ECDsa key, string? id) => new(new ECDsaSecurityKey(key) { KeyId = id }, SecurityAlgorithms.EcdsaSha256);

    private static void AssertRefused((HttpResponseMessage Answer, JsonElement Body) refused, string error, int status)
    {
        Assert.Equal((error, status), (refused.Body.GetProperty("error").GetString(), (int)refused.Answer.StatusCode));
        Assert.True(refused.Answer.Headers.CacheControl!.NoStore);
        Assert.All(refused.Body.GetProperty("error_description").GetString()!, c => Assert.InRange(c, ' ', '~'));
        Assert.NotEqual(refused.Body.GetProperty("error_description").GetString(), refused.Body.GetProperty("error_description_fr").GetString());
    }

    private Task<(HttpResponseMessage Answer, JsonElement Body)> AskAsync(TestMachine machine, Action<SecurityTokenDescriptor> change) =>
        app.TokenAsync(TestData.TokenForm(machine.Assertion(app.Address, app.Clock.GetUtcNow(), change)));
}
