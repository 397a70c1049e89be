using Cers.GraphQL;

namespace Cers.Declarations.Domain.Document;

/// <summary>
/// What a client enters of an export declaration. Every element may be missing in a draft; which are mandatory, and their lengths and formats,
/// is data: declaration-elements.csv. CBSA technical guide, Appendix A.
/// </summary>
[InputObjectType("DeclarationInput"), ObjectType("DeclarationContent")]
internal sealed record DeclarationContent
{
    public Exporter? Exporter { get; init; }

    /// <summary>Only when a customs service provider files for a client; its number, name and authorization ID are filled by the system.</summary>
    public ServiceProvider? ServiceProvider { get; init; }

    public Consignee? Consignee { get; init; }

    /// <summary>Whether exporter and consignee are related parties.</summary>
    public bool? RelatedParties { get; init; }

    public Shipment? Shipment { get; init; }

    public Totals? Totals { get; init; }

    public ReasonForExport? ReasonForExport { get; init; }

    /// <summary>1 to 999 commodity lines.</summary>
    public IReadOnlyList<DeclarationLine>? Lines { get; init; }

    /// <summary>Permits, licences and certificates for restricted goods; at most 999.</summary>
    public IReadOnlyList<Permit>? Permits { get; init; }

    /// <summary>At most 999 containers.</summary>
    public IReadOnlyList<Container>? Containers { get; init; }

    /// <summary>The exporter's own reference numbers; at most 999.</summary>
    public IReadOnlyList<string>? References { get; init; }

    public Certifier? Certifier { get; init; }

    public Control? Control { get; init; }
}
