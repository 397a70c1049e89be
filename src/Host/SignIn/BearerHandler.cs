using System.Security.Claims;
using System.Text.Encodings.Web;
using Cers.BackOffice.Languages;
using Cers.Host.Bulk;
using Cers.Host.Http;
using Cers.Host.SignIn.Machines;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

namespace Cers.Host.SignIn;

/// <summary>Who acts by the access token that the request carries: a person in a session, or a machine client.</summary>
internal sealed record BearerOfToken(Actor Actor);

internal sealed class BearerOptions : AuthenticationSchemeOptions
{
    public string Issuer { get; set; } = "";

    public string Audience { get; set; } = "";
}

/// <summary>Access tokens of our own issuer (RFC 9068): type at+jwt, ES256, our issuer, our audience, a key we publish, now.</summary>
internal sealed class BearerHandler(IOptionsMonitor<BearerOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessTokenKeys keys, VerifiedTokens verified, IDoor door, MachineClientUses uses, TimeProvider clock)
    : AuthenticationHandler<BearerOptions>(options, logger, encoder)
{
    public const string Name = "bearer";

    private const string Kind = "Bearer";
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 8 * 1024 };

    /// <summary>Where a token counts: the GraphQL endpoint, after which its audience is named, and what belongs to it: files that go in by a ticket, bulk loads. Elsewhere it is ignored.</summary>
    private static readonly PathString[] Doors = [FileEndpoints.Path, BulkEndpoints.Path];

    public static bool IsMeant(HttpRequest request) =>
        (request.Path == GraphQLSettings.Endpoint || Array.Exists(Doors, door => request.Path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase)))
        && request.Headers.Authorization.ToString().Split(' ')[0].Equals(Kind, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsMeant(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var text = Request.Headers.Authorization.ToString()[Kind.Length..].Trim();
        var current = await keys.CurrentAsync(Context.RequestAborted);
        if ((verified.Find(text, current) ?? await VerifyAsync(text, current)) is not { } token
            || !IsNow(token.Token.ValidFrom, token.Token.ValidTo)
            || await ActorAsync(token.Token) is not { } actor)
        {
            return AuthenticateResult.Fail("The access token is not valid.");
        }

        Context.Features.Set(new BearerOfToken(actor));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(token.Identity), Name));
    }

    private async Task<VerifiedToken?> VerifyAsync(string text, IReadOnlyList<SecurityKey> current)
    {
        var result = await Tokens.ValidateTokenAsync(
            text,
            new TokenValidationParameters
            {
                ValidIssuer = Options.Issuer,
                ValidAudience = Options.Audience,
                ValidTypes = ["at+jwt"],
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                IssuerSigningKeys = current,
                TryAllIssuerSigningKeys = false,
                RequireSignedTokens = true,
                LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
                AuthenticationType = Name,
                NameClaimType = JwtRegisteredClaimNames.Sub,
            });
        return result is { IsValid: true, SecurityToken: JsonWebToken { Kid.Length: > 0 } token }
            ? verified.Keep(text, new VerifiedToken(token, result.ClaimsIdentity, current))
            : null;
    }

    private async Task<Actor?> ActorAsync(JsonWebToken token)
    {
        if (MachineToken.Is(token))
        {
            if (await MachineToken.AccessAsync(token, door, Context.RequestAborted) is not { } machine)
            {
                return null;
            }

            uses.Note(machine.Client, Context.Connection.RemoteIpAddress);
            return new Actor { Kind = ActorKind.Machine, Machine = machine, Channel = Channel.Api, Language = PageLanguage.Of(Context) };
        }

        return Guid.TryParse(token.Subject, out var person)
            && token.TryGetPayloadValue<string>(JwtRegisteredClaimNames.Sid, out var sid) && Guid.TryParse(sid, out var session)
            && await door.SendAsync(Actor.System("sign-in"), new GetTokenBearer(new PersonId(person), session), Context.RequestAborted) is { IsSuccess: true, Value: var facts }
            ? new Actor { Kind = ActorKind.Person, Person = facts.Person, Urn = facts.Urn, Language = facts.Language, Session = session, AuthenticatedAt = facts.AuthenticatedAt }
            : null;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer error=\"invalid_token\"");
        return Request.Path != GraphQLSettings.Endpoint ? Task.CompletedTask : GraphQLRefusal.WriteAsync(Context, "ACCESS_TOKEN_NOT_VALID", "The access token is not valid, or has expired.");
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // An absent time may come as null or as the smallest or largest there is: move now, not the token's time.
        return expires is not null && now - Skew < expires && (notBefore is null || now + Skew > notBefore);
    }
}
