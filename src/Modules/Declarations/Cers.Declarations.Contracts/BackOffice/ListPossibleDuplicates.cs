using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>
/// Pairs of declarations that may report the same goods, the last noted first, by their numbers alone. Whoever opens one of them says why, and the account's owner sees
/// it; the list tells nothing of a client and asks for no reason.
/// </summary>
/// <param name="RuleId">One of <see cref="PossibleDuplicateRow.Rules"/>; null for all.</param>
/// <param name="From">The first Ottawa day; null for no bound.</param>
/// <param name="To">The last day.</param>
[Permission(DeclarationsPermissions.Search)]
public sealed record ListPossibleDuplicates(string? RuleId, DateOnly? From, DateOnly? To, PageRequest Page) : IQuery<Page<PossibleDuplicateRow>>;

/// <param name="At">When what makes them alike was accepted.</param>
/// <param name="ProofOfReport">The later of both.</param>
/// <param name="Other">The one before it.</param>
/// <param name="Told">The filer of the later one was told and answered; false where the filer may not know of the other.</param>
public sealed record PossibleDuplicateRow(Guid Id, string RuleId, DateTimeOffset At, ProofOfReport ProofOfReport, ProofOfReport Other, bool Told)
{
    /// <summary>The rules that compare whole declarations with earlier ones.</summary>
    public static readonly IReadOnlyList<string> Rules = ["DEC-DUP-001", "DEC-CVY-005", "DEC-REF-002"];
}
