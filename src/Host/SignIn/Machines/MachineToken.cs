using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cers.Host.SignIn.Machines;

/// <summary>A machine client's access token, once its signature, issuer, audience and times are verified.</summary>
internal static class MachineToken
{
    /// <summary>True for a token of a machine client: it names itself as client, and no session.</summary>
    public static bool Is(JsonWebToken token) => !token.TryGetClaim(JwtRegisteredClaimNames.Sid, out _) && token.TryGetClaim(MachineClientClaims.Key, out _);

    /// <summary>Who acts, asked anew for each request; null when client, key or account have ended, or no scope of the token is left.</summary>
    public static async Task<MachineAccess?> AccessAsync(JsonWebToken token, IDoor door, CancellationToken ct)
    {
        string Claim(string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : "";
        if (!Guid.TryParse(token.Subject, out var client) || Claim("client_id") != token.Subject || !Guid.TryParse(Claim(MachineClientClaims.Key), out var key)
            || await door.SendAsync(Actor.System("sign-in"), new GetMachineAccess(client), ct) is not { IsSuccess: true, Value: var facts }
            || Claim(MachineClientClaims.Account) != facts.Account.ToString())
        {
            return null;
        }

        return facts.Access(key, Claim(MachineClientClaims.Scope).Split(' ').Select(MachineScopes.Find).OfType<MachineScope>());
    }
}
