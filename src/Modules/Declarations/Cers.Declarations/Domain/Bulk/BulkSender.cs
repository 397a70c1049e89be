using System.Text.Json.Serialization;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Who sent a bulk load, as far as it is needed to file in that name and to ask whether that still may be.</summary>
/// <param name="Person">Null for a machine client.</param>
internal sealed record BulkSender(Guid? Person, UserReferenceNumber? Urn, BulkMachine? Machine)
{
    /// <summary>As declarations name whoever filed them.</summary>
    [JsonIgnore]
    public string Name => ToActor().FilerName();

    public static BulkSender Of(Actor actor) => new(
        actor.Person?.Value,
        actor.Urn,
        actor.Machine is { } m ? new BulkMachine(m.Client, m.Account.Value, m.Key, [.. m.Scopes], m.MadeBy) : null);

    /// <summary>The sender without a session: a load goes on when whoever sent it signs out.</summary>
    public Actor ToActor() => new()
    {
        Kind = Machine is null ? ActorKind.Person : ActorKind.Machine,
        Person = Person is { } person ? new PersonId(person) : null,
        Urn = Urn,
        Machine = Machine is { } m ? new MachineAccess(m.Client, new AccountId(m.Account), m.Key, m.Scopes.ToHashSet(), m.MadeBy) : null,
        Channel = Channel.Bulk,
    };
}

internal sealed record BulkMachine(Guid Client, Guid Account, Guid Key, IReadOnlyList<MachineScope> Scopes, UserReferenceNumber MadeBy);
