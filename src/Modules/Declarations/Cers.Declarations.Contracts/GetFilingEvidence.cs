using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>What an account has filed since a day, for a dispute about what the business is.</summary>
/// <param name="Own">The business number under which it files its own exports.</param>
/// <param name="OneTimeIds">Authorization IDs of one-time submissions that it has or had.</param>
[CalledBy("Registration")]
public sealed record GetFilingEvidence(AccountId Account, BusinessNumber Own, IReadOnlyList<AuthorizationId> OneTimeIds, DateOnly Since) : IQuery<FilingEvidence>;

/// <param name="FiledOwn">It filed for itself.</param>
/// <param name="ExportersFiledFor">Distinct business numbers of others that it filed for; nothing is counted further than <see cref="Most"/>.</param>
/// <param name="OneTimeSubmissions">Declarations numbered by its one-time authorization IDs.</param>
public sealed record FilingEvidence(bool FiledOwn, int ExportersFiledFor, int OneTimeSubmissions)
{
    /// <summary>This number of exporters means: this many or more.</summary>
    public const int Most = 100;
}
