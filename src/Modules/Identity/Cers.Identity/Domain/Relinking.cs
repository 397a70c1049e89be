using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.FourEyes;

namespace Cers.Identity.Domain;

/// <summary>Another credential in the place of one with which a person cannot sign in any more.</summary>
internal sealed class Relinking : ProposedChange
{
    public required PersonId PersonId { get; init; }

    public required CredentialReference OldReference { get; init; }

    public required string OldIssuer { get; init; }

    public required CredentialReference NewReference { get; init; }

    public required string NewIssuer { get; init; }

    public required DateTimeOffset NewFirstUsedAt { get; init; }

    /// <summary>How the person was recognised.</summary>
    public required string IdentityCheck { get; init; }

    public static Relinking Propose(Person person, Credential old, Credential other, string identityCheck, Actor by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = person.Id,
        OldReference = old.Reference,
        OldIssuer = old.Issuer,
        NewReference = other.Reference,
        NewIssuer = other.Issuer,
        NewFirstUsedAt = other.FirstUsedAt,
        IdentityCheck = identityCheck.Trim(),
        ProposedBy = by.Person!.Value,
        ProposedByName = NameOf(by),
        ProposedAt = now,
    };
}
