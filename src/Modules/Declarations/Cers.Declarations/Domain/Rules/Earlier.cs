namespace Cers.Declarations.Domain.Rules;

/// <summary>A declaration that was accepted before: its number, which account filed it and whose goods it declares.</summary>
/// <param name="ProofOfReport">Null of one that is accepted in the same moment: numbers are given last.</param>
internal sealed record EarlierDeclaration(string? ProofOfReport, Guid Account, string Exporter);

/// <summary>What earlier declarations have that the rules compare with.</summary>
/// <param name="ByMark">The newest that left a mark.</param>
/// <param name="UsualPrices">The median of what a unit of the exporter's goods cost, by export code and unit of measure; only where it is told from enough lines.</param>
internal sealed record Earlier(IReadOnlyDictionary<Mark, EarlierDeclaration> ByMark, IReadOnlyDictionary<(string HsCode, string Unit), decimal> UsualPrices)
{
    /// <summary>One-time submissions for a party of this name in the twelve months before.</summary>
    public int OneTimeSubmissions { get; init; }

    public static readonly Earlier None = new(new Dictionary<Mark, EarlierDeclaration>(), new Dictionary<(string, string), decimal>());
}
