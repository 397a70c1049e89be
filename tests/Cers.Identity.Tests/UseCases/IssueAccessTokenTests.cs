using System.Security.Cryptography;
using Cers.Identity.Contracts;
using Cers.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class IssueAccessTokenTests(CersApp app)
{
    [Fact]
    public async Task A_token_says_who_for_whom_and_for_how_long_and_its_key_is_published()
    {
        var user = await app.UserAsync();

        var issued = await app.SendAsync(SignIn.Host, new IssueAccessToken(user.Actor.Session!.Value));
        var keys = await app.SendAsync(SignIn.Host, new GetTokenSigningKeys());

        var token = new JsonWebToken(issued.Token);
        Assert.Equal(("at+jwt", "ES256"), (token.Typ, token.Alg));
        Assert.Equal(user.Actor.Person.ToString(), token.Subject);
        Assert.Equal(user.Actor.Session.ToString(), token.GetPayloadValue<string>("sid"));
        Assert.Equal(user.Urn.Value, token.GetPayloadValue<string>("urn"));
        Assert.Equal(TimeSpan.FromMinutes(10), token.ValidTo - token.IssuedAt);
        Assert.Equal(app.Address.GetLeftPart(UriPartial.Authority), token.Issuer);
        Assert.Equal([token.Issuer + "/graphql"], token.Audiences);
        var key = Assert.Single(keys.Keys, k => k.KeyId == token.Kid);
        var validated = await new JsonWebTokenHandler().ValidateTokenAsync(issued.Token, new TokenValidationParameters
        {
            ValidIssuer = keys.Issuer,
            ValidAudience = keys.Audience,
            ValidTypes = ["at+jwt"],
            IssuerSigningKey = new ECDsaSecurityKey(ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = key.X, Y = key.Y } })) { KeyId = key.KeyId },
            ValidateLifetime = false,
        });
        Assert.True(validated.IsValid, validated.Exception?.Message);
    }

    [Fact]
    public async Task Log_out_ends_tokens_too_and_issues_no_more()
    {
        var started = await app.SignInAsync("token-leaver");
        var bearer = new GetTokenBearer(started.Person, started.Session);
        Assert.True((await app.Door.SendAsync(SignIn.Host, bearer, CancellationToken.None)).IsSuccess);

        await app.SendAsync(SignIn.Host, new EndSession(started.Session));

        Assert.False((await app.Door.SendAsync(SignIn.Host, bearer, CancellationToken.None)).IsSuccess);
        Assert.False((await app.Door.SendAsync(SignIn.Host, new IssueAccessToken(started.Session), CancellationToken.None)).IsSuccess);
    }
}
