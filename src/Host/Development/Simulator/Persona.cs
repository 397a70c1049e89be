using Cers.Kernel;

namespace Cers.Host.Development.Simulator;

/// <summary>Someone to be in Development. The id is also the subject of the credential.</summary>
/// <param name="Provider">The simulated provider: GCKEY, SIGN_IN_PARTNER or STAFF.</param>
internal sealed record Persona(string Id, string Provider, string FirstName, string LastName, Language Language, LocalizedText Who, params StaffRole[] StaffRoles)
{
    public string Name => $"{FirstName} {LastName}";

    // A reserved name: no mail ever leaves the machine.
    public string Email => $"{Id}@personas.example";
}
