namespace Cers.Declarations.Contracts;

/// <summary>Where a submitted declaration stands. CBSA technical guide, CERS portal statuses.</summary>
public enum DeclarationStatus
{
    Original,
    Amended,
    Voided,
}
