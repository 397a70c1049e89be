using Cers.Host.Development.Simulator;
using Cers.Host.Limits;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using IResult = Microsoft.AspNetCore.Http.IResult;

namespace Cers.Host.Development;

/// <summary>GET /dev/token?persona=: an access token for a persona, from the same issuer as every other. Development only, with the simulator.</summary>
internal static class PersonaTokens
{
    public static void MapPersonaTokens(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/dev/token", IssueAsync).WithMetadata(new CountedAsAttribute(RateBudget.Tokens));

    private static async Task<IResult> IssueAsync(string? persona, IDoor door, CancellationToken ct)
    {
        if (Personas.Find(persona) is not { } chosen)
        {
            return TypedResults.Text(
                $"Unknown persona. Known: {string.Join(", ", Personas.All.Select(p => p.Id))}, newcomer-ANYTHING.\n", statusCode: StatusCodes.Status404NotFound);
        }

        var host = Actor.System("development");
        var session = await door.SendAsync(host, chosen.SignIn(), ct);
        var token = await door.SendAsync(host, new IssueAccessToken(session.Value.Session), ct);
        return TypedResults.Text(token.Value.Token + "\n");
    }

    /// <summary>The session that the persona's own sign-in would start.</summary>
    public static StartSession SignIn(this Persona persona) => new(
        SimulatedProvider.IssuerOf(persona.Provider),
        persona.Id,
        persona.Provider,
        new HashSet<StaffRole>(persona.StaffRoles),
        persona.StaffRoles.Length > 0 ? persona.Name : null,
        persona.Language,
        IdToken: null,
        Address: null)
    {
        TwoFactors = true,

        // Just now: Identity takes nothing later than its own clock.
        AuthenticatedAt = DateTimeOffset.MaxValue,
    };
}
