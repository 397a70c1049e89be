using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Registration.Domain;

/// <summary>A member of staff who acts on an application, with the name of that moment.</summary>
/// <param name="Email">His or her own address, where Identity knows one: nobody decides on an application of his or her own.</param>
internal sealed record Officer(PersonId Id, string Name, bool IsSupervisor, string? Email = null)
{
    public static Officer Of(Actor actor) =>
        new(
            actor.Person ?? throw new InvalidOperationException("Staff are persons."),
            actor.Name ?? actor.Urn?.Value ?? "?",
            actor.StaffRoles.Contains(StaffRole.Supervisor));

    /// <summary>The officer who acts, with his or her address.</summary>
    public static async Task<Officer> WithAddressAsync(MessageScope scope, IMediator mediator, CancellationToken ct)
    {
        var officer = Of(scope.Actor);
        var contact = await mediator.Send(new GetContact(officer.Id), ct);

        // Refused for staff who have no user account: then there is no address of theirs to compare.
        return contact.IsSuccess ? officer with { Email = contact.Value.Email } : officer;
    }
}
