using Cers.Identity.Contracts;
using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>What a person signs in with: an issuer and its name for the person. Never an e-mail address.</summary>
internal sealed class Credential
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public required PersonId PersonId { get; set; }

    public required DateTimeOffset FirstUsedAt { get; init; }

    /// <summary>Null for one that was used last before this was noted.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public void Use(DateTimeOffset now) => LastUsedAt = now;

    /// <summary>Names the credential between people; made by the database.</summary>
    public CredentialReference Reference { get; private init; }
}
