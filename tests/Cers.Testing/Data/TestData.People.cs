using Cers.Host.Development;
using Cers.Host.Development.Simulator;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Testing.Data;

/// <summary>A person with a user account. <paramref name="Persona"/> signs in at the simulator as the same person.</summary>
public sealed record TestPerson(string Persona, Actor Actor, UserReferenceNumber Urn, string LastName, string Email);

public sealed partial class TestData
{
    private static readonly Actor SignIn = Actor.System("sign-in");

    /// <summary>A persona of the simulator as the actor that its requests would have, but for a sign-in that does not age.</summary>
    public async Task<Actor> ActorAsync(string persona)
    {
        var known = Personas.Find(persona) ?? throw new ArgumentException($"The simulator knows no {persona}.", nameof(persona));
        var started = await app.Door.SendAsync(SignIn, known.SignIn(), CancellationToken.None) is { IsSuccess: true } first
            ? first.Value

            // Two tests that share an application signed the persona in for the first time at once.
            : await app.SendAsync(SignIn, known.SignIn());
        return new Actor
        {
            Kind = ActorKind.Person,
            Person = started.Person,
            Session = started.Session,
            AuthenticatedAt = DateTimeOffset.MaxValue,
            StaffRoles = known.StaffRoles.ToHashSet(),
            Name = known.StaffRoles.Length > 0 ? known.Name : null,
        };
    }

    /// <summary>Somebody new, with a user account.</summary>
    public async Task<TestPerson> PersonAsync(string? lastName = null)
    {
        var persona = $"newcomer-{Guid.CreateVersion7().ToString("N")[12..32]}";
        var actor = await ActorAsync(persona);
        var (email, name) = (Address(), lastName ?? "Newcomer");
        await app.SendAsync(actor, new RequestUserEmailCode(email, Language.En, RequestId()));
        var code = Find(await app.Mailbox.WaitForAsync(email), SixDigits());
        var account = await app.SendAsync(
            actor, new CreateUserAccount("Nova", name, email, code, "613-555-0100", Language.En, AcceptTerms: true, (await app.SendAsync(actor, new GetTermsAndConditions())).Version, RequestId()));
        return new TestPerson(persona, actor with { Urn = account.Urn }, account.Urn, name, email);
    }
}
