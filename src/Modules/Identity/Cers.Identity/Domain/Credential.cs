using Cers.Identity.Contracts;
using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>What a person signs in with: an issuer and its name for the person. Never an e-mail address.</summary>
internal sealed class Credential
{
    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public required PersonId PersonId { get; set; }

    public required DateTimeOffset FirstUsedAt { get; init; }

    /// <summary>Null when it has not been used since last uses are kept.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Names the credential between people; made by the database.</summary>
    public CredentialReference Reference { get; private init; }
}
