using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Domain;

/// <summary>A member of staff who acts on an application, with the name of that moment.</summary>
internal sealed record Officer(PersonId Id, string Name, bool IsSupervisor)
{
    public static Officer Of(Actor actor) =>
        new(
            actor.Person ?? throw new InvalidOperationException("Staff are persons."),
            actor.Name ?? actor.Urn?.Value ?? "?",
            actor.StaffRoles.Contains(StaffRole.Supervisor));
}
