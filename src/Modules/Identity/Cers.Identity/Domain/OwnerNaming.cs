using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.FourEyes;

namespace Cers.Identity.Domain;

/// <summary>A new owner of a business account whose last one has left the business, named by two officers.</summary>
internal sealed class OwnerNaming : ProposedChange, IOwned
{
    public required AccountId AccountId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>The request that was received, and how the person was recognised.</summary>
    public required string IdentityCheck { get; init; }

    public static OwnerNaming Propose(AccountId account, PersonId person, string identityCheck, Actor by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = account,
        PersonId = person,
        IdentityCheck = identityCheck.Trim(),
        ProposedBy = by.Person!.Value,
        ProposedByName = NameOf(by),
        ProposedAt = now,
    };
}
