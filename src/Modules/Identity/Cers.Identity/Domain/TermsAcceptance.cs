using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>A person accepted a version of the terms and conditions.</summary>
internal sealed class TermsAcceptance
{
    public required PersonId PersonId { get; init; }

    public required string Version { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }
}
